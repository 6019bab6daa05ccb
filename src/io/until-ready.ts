/** Resolves when a stream that was full takes more, or will take nothing any more. */
export function untilReady(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((done) => {
    const ready = (): void => {
      for (const event of ["drain", "close", "error"]) stream.off(event, ready);
      done();
    };
    for (const event of ["drain", "close", "error"]) stream.on(event, ready);
  });
}
