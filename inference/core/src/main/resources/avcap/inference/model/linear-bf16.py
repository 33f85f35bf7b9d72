# Weights and inputs in bfloat16, sums and results in 32 bits; for machines that multiply bfloat16.

  def pack(self: __torch__.Kernels, weight: Tensor, bias: Tensor, narrow: bool) -> Packed:
    return (torch.to(weight, 15), torch.to(bias, 15))

  def linear(self: __torch__.Kernels, x: Tensor, packed: Packed) -> Tensor:
    weight, bias = packed
    return torch.to(torch.linear(torch.to(x, 15), weight, bias), 6)
