# Weights rounded to bfloat16, inputs and arithmetic in 32 bits; for machines that cannot multiply bfloat16. FBGEMM keeps the
# weights as half floats, which hold every bfloat16 between 6e-5 and 65504 exactly and smaller ones to within 3e-8.

  def pack(self: __torch__.Kernels, weight: Tensor, bias: Tensor, narrow: bool) -> Packed:
    rounded = torch.to(torch.to(weight, 15), 6)
    return ops.quantized.linear_prepack_fp16(rounded, bias)

  def linear(self: __torch__.Kernels, x: Tensor, packed: Packed) -> Tensor:
    return ops.quantized.linear_dynamic_fp16(x, packed)
