# oneDNN's product in 32 bits: as fast as the best for many rows, and with weights laid out for it 2 to 4 times faster than
# PyTorch's own for the few rows of a search or of a text. Only maps that see few rows get the second copy.

  def pack(self: __torch__.Kernels, weight: Tensor, bias: Tensor, narrow: bool) -> Packed:
    if narrow:
      laid_out = ops.mkldnn._reorder_linear_weight(weight, 4)
    else:
      laid_out = weight
    return (weight, bias, laid_out)

  def linear(self: __torch__.Kernels, x: Tensor, packed: Packed) -> Tensor:
    weight, bias, laid_out = packed
    if x.numel() > 64 * x.size(-1):
      chosen = weight
    else:
      chosen = laid_out
    return ops.mkldnn._linear_pointwise(x, chosen, bias, "none", annotate(List[Optional[number]], []), "")
