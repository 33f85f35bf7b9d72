# The hot parts of the network in TorchScript; Kernels.java loads them. Weights come as arguments, nothing is learnt here.
# "Packed" is the weight and bias of one linear map in the form that one of the linear-*.py files gives it.
#
# Shapes: B clips, N rows, W width, H heads, d = W / H; M audio-visual rows, L words, R beams, n words so far, V vocabulary.
# Epsilons: 1e-5 PyTorch's (encoder), 1e-8 the text embedding's, 1e-12 BERT's (decoder).

  def norm(self: __torch__.Kernels, x: Tensor, norms: List[Tensor], first: int, epsilon: float) -> Tensor:
    return torch.layer_norm(x, [x.size(-1)], norms[first], norms[first + 1], epsilon)

  # (B, N, W) -> (B, H, N, d)
  def split(self: __torch__.Kernels, x: Tensor, heads: int) -> Tensor:
    return torch.transpose(torch.reshape(x, [x.size(0), x.size(1), heads, x.size(2) // heads]), 1, 2)

  # (B, H, N, d) -> (B, N, W)
  def join(self: __torch__.Kernels, x: Tensor) -> Tensor:
    return torch.flatten(torch.transpose(x, 1, 2), 2)

  # norms: norm1, norm2; linears: query-key-value, projection, widening, narrowing
  def encoder_block(self: __torch__.Kernels, x: Tensor, norms: List[Tensor], linears: List[Packed], heads: int) -> Tensor:
    parts = torch.chunk(self.linear(self.norm(x, norms, 0, 1e-05), linears[0]), 3, 2)
    attended = torch.scaled_dot_product_attention(self.split(parts[0], heads), self.split(parts[1], heads), self.split(parts[2], heads))
    middle = torch.add(x, self.linear(self.join(attended), linears[1]))
    hidden = torch.gelu_(self.linear(self.norm(middle, norms, 2, 1e-05), linears[2]))
    return torch.add(middle, self.linear(hidden, linears[3]))

  # norms: after attention, after widening; linears: query, key, value, output, widening, narrowing
  def finish(self: __torch__.Kernels, x: Tensor, attended: Tensor, norms: List[Tensor], linears: List[Packed]) -> Tensor:
    middle = self.norm(torch.add(x, self.linear(self.join(attended), linears[3])), norms, 0, 1e-12)
    hidden = torch.gelu_(self.linear(middle, linears[4]))
    return self.norm(torch.add(middle, self.linear(hidden, linears[5])), norms, 2, 1e-12)

  # Keys come transposed, (B, H, d, M), as every later product wants them; values (B, H, M, d).
  def prefix_keys_values(self: __torch__.Kernels, x: Tensor, linears: List[Packed], heads: int) -> Tuple[Tensor, Tensor]:
    keys = torch.contiguous(self.split(self.linear(x, linears[1]), heads))
    values = torch.contiguous(self.split(self.linear(x, linears[2]), heads))
    return (torch.transpose(keys, 2, 3), values)

  def prefix_layer(self: __torch__.Kernels, x: Tensor, norms: List[Tensor], linears: List[Packed], heads: int) -> Tuple[Tensor, Tensor, Tensor]:
    keys, values = self.prefix_keys_values(x, linears, heads)
    queries = self.split(self.linear(x, linears[0]), heads)
    attended = torch.scaled_dot_product_attention(queries, torch.transpose(keys, 2, 3), values)
    return (keys, values, self.finish(x, attended, norms, linears))

  # The same, and the attention averaged over heads, (B, M, M): one head at a time, for all together would be large.
  def prefix_layer_seen(self: __torch__.Kernels, x: Tensor, norms: List[Tensor], linears: List[Packed], heads: int) -> Tuple[Tensor, Tensor, Tensor, Tensor]:
    keys, values = self.prefix_keys_values(x, linears, heads)
    queries = torch.mul(self.split(self.linear(x, linears[0]), heads), (x.size(2) // heads) ** -0.5)
    attended = torch.empty_like(values)
    mean = torch.zeros([x.size(0), x.size(1), x.size(1)], dtype=x.dtype, device=x.device)
    for head in range(heads):
      weights = torch.softmax(torch.matmul(torch.select(queries, 1, head), torch.select(keys, 1, head)), -1)
      mean = torch.add_(mean, weights, alpha=1. / heads)
      copied = torch.copy_(torch.select(attended, 1, head), torch.matmul(weights, torch.select(values, 1, head)))
    return (keys, values, self.finish(x, attended, norms, linears), mean)

  # All words of a text at once: x (B, L, W), mask (L, L); also gives the weights, (B, H, L, M + L).
  def read_layer(self: __torch__.Kernels, x: Tensor, keys: Tensor, values: Tensor, mask: Tensor, norms: List[Tensor], linears: List[Packed], heads: int) -> Tuple[Tensor, Tensor]:
    queries = torch.mul(self.split(self.linear(x, linears[0]), heads), (x.size(2) // heads) ** -0.5)
    own_keys = self.split(self.linear(x, linears[1]), heads)
    own_values = self.split(self.linear(x, linears[2]), heads)
    on_features = torch.matmul(queries, keys)
    on_words = torch.add(torch.matmul(queries, torch.transpose(own_keys, 2, 3)), mask)
    weights = torch.softmax(torch.cat([on_features, on_words], 3), 3)
    features = values.size(2)
    from_features = torch.matmul(torch.narrow(weights, 3, 0, features), values)
    from_words = torch.matmul(torch.narrow(weights, 3, features, x.size(1)), own_values)
    return (self.finish(x, torch.add(from_features, from_words), norms, linears), weights)

  # One more word of every beam: tokens (R, 1) at one place; own keys and values (R, H, n, d) of the beams' parents.
  # The clip's keys and values are asked by all beams together, so their cost does not grow with the beams.
  # Gives logits (R, 1, V), or the rows (R, 1, W) as they are if nobody wants to know what follows them, then each layer's own keys, then each layer's own values.
  def step(self: __torch__.Kernels, tokens: Tensor, place: int, parents: Tensor, words: Tensor, positions: Tensor, embedding_norm: List[Tensor], norms: List[List[Tensor]], linears: List[List[Packed]], output: Packed, wanted: bool, heads: int, keys: List[Tensor], values: List[Tensor], own_keys: List[Tensor], own_values: List[Tensor]) -> Tuple[Tensor, List[Tensor], List[Tensor]]:
    pieces = torch.add(torch.embedding(words, tokens), torch.select(positions, 0, place))
    x = self.norm(pieces, embedding_norm, 0, 1e-08)
    longer_keys = annotate(List[Tensor], [])
    longer_values = annotate(List[Tensor], [])
    for i in range(len(linears)):
      queries = torch.mul(self.split(self.linear(x, linears[i][0]), heads), (x.size(2) // heads) ** -0.5)
      key = self.split(self.linear(x, linears[i][1]), heads)
      value = self.split(self.linear(x, linears[i][2]), heads)
      if len(own_keys) > 0:
        key = torch.cat([torch.index_select(own_keys[i], 0, parents), key], 2)
        value = torch.cat([torch.index_select(own_values[i], 0, parents), value], 2)
      longer_keys = torch.append(longer_keys, key)
      longer_values = torch.append(longer_values, value)
      on_features = torch.permute(torch.matmul(torch.permute(queries, [2, 1, 0, 3]), keys[i]), [2, 1, 0, 3])
      on_words = torch.matmul(queries, torch.transpose(key, 2, 3))
      weights = torch.softmax(torch.cat([on_features, on_words], 3), 3)
      features = values[i].size(2)
      looks = torch.permute(torch.narrow(weights, 3, 0, features), [2, 1, 0, 3])
      from_features = torch.permute(torch.matmul(looks, values[i]), [2, 1, 0, 3])
      from_words = torch.matmul(torch.narrow(weights, 3, features, key.size(2)), value)
      x = self.finish(x, torch.add(from_features, from_words), norms[i], linears[i])
    if wanted:
      told = self.linear(x, output)
    else:
      told = x
    return (told, longer_keys, longer_values)
