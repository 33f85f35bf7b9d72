# oneDNN's product in 32 bits: as fast as the best for many rows, and with weights laid out for it 2 to 4 times faster than
# PyTorch's own for the few rows of a search or of a text. Only maps that see few rows get the second copy.
#
# On some processors with AVX-512 oneDNN 3.7 lays weights out in a way it then reads wrongly (widths of 64 and more that are no
# multiple of 48, seen on AMD's). So each copy is held against the weights themselves before it is taken.

  def pack(self: __torch__.Kernels, weight: Tensor, bias: Tensor, narrow: bool) -> Packed:
    if narrow:
      copy = ops.mkldnn._reorder_linear_weight(weight, 4)
      if self.agrees(copy, weight, bias, 1) and self.agrees(copy, weight, bias, 4):
        laid_out = copy
      else:
        laid_out = weight
    else:
      laid_out = weight
    return (weight, bias, laid_out)

  # Whether it gives the same products; the rows asked are sines, so no two numbers in them are alike.
  def agrees(self: __torch__.Kernels, laid_out: Tensor, weight: Tensor, bias: Tensor, rows: int) -> bool:
    size = rows * weight.size(1)
    x = torch.view(torch.sin(torch.arange(size, dtype=6)), [rows, weight.size(1)])
    told = ops.mkldnn._linear_pointwise(x, laid_out, bias, "none", annotate(List[Optional[number]], []), "")
    return torch.allclose(told, torch.linear(x, weight, bias), 0.001, 0.0001)

  def linear(self: __torch__.Kernels, x: Tensor, packed: Packed) -> Tensor:
    weight, bias, laid_out = packed
    if x.numel() > 64 * x.size(-1):
      chosen = weight
    else:
      chosen = laid_out
    return ops.mkldnn._linear_pointwise(x, chosen, bias, "none", annotate(List[Optional[number]], []), "")
