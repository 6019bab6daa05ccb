/** Characters looked at one by one, in slices and by patterns, while `work` runs: what grows with a text whatever the machine. */
export function countSteps(work: () => unknown): number {
  let steps = 0;
  const { charCodeAt, charAt, slice, startsWith } = String.prototype;
  const { exec } = RegExp.prototype;
  String.prototype.charCodeAt = function (at) {
    steps += 1;
    return charCodeAt.call(this, at);
  };
  String.prototype.charAt = function (at) {
    steps += 1;
    return charAt.call(this, at);
  };
  String.prototype.startsWith = function (...given) {
    steps += given[0].length;
    return startsWith.apply(this, given);
  };
  String.prototype.slice = function (...given) {
    const piece = slice.apply(this, given);
    steps += piece.length;
    return piece;
  };
  // A sticky pattern reads from where it begins to at least where its match ends, and where it fails counts one step; any
  // other searches on, to the end where it fails.
  RegExp.prototype.exec = function (text) {
    const found = exec.call(this, text);
    steps += this.sticky ? 1 + (found?.[0].length ?? 0) : found ? found.index + found[0].length : text.length;
    return found;
  };
  try {
    work();
  } finally {
    Object.assign(String.prototype, { charCodeAt, charAt, slice, startsWith });
    RegExp.prototype.exec = exec;
  }
  return steps;
}
