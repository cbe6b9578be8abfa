/** What has to be packed: how many of each size, the largest size first. All whole numbers > 0. */
export interface Sizes {
  readonly size: Float64Array;
  readonly number: Int32Array;
}

/** Sizes and their numbers among whole loads; loads of 0 take no room and are left out. */
export function sizesOf(load: Float64Array): Sizes {
  const sorted = load
    .filter((one) => one > 0)
    .sort()
    .reverse();
  const size: number[] = [];
  const number: number[] = [];
  for (const one of sorted) {
    if (size.length > 0 && size[size.length - 1] === one) number[number.length - 1]!++;
    else {
      size.push(one);
      number.push(1);
    }
  }
  return { size: Float64Array.from(size), number: Int32Array.from(number) };
}
