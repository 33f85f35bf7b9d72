# Weights in 8 bits with a scale for each row, inputs quantised as they come, sums in 32 bits. Inputs keep 7 bits, because
# machines without VNNI add two products in 16.

  def pack(self: __torch__.Kernels, weight: Tensor, bias: Tensor, narrow: bool) -> Packed:
    scales = torch.clamp_min(torch.div(torch.amax(torch.abs(weight), [1]), 127.), 1e-12)
    zeros = torch.zeros([weight.size(0)], dtype=4)
    rounded = torch.quantize_per_channel(weight, torch.to(scales, 7), zeros, 0, 12)
    return ops.quantized.linear_prepack(rounded, bias)

  def linear(self: __torch__.Kernels, x: Tensor, packed: Packed) -> Tensor:
    return ops.quantized.linear_dynamic(x, packed, True)
