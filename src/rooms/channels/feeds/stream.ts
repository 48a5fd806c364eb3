type Frame = { readonly head: string; readonly between: string; readonly foot: string };

/**
 * A document that is made while it is sent: the frame and, between its parts, what the batches give. The next batch is
 * asked for only when the reader has taken the one before. `ended` hears whether all of it was sent.
 */
export function streamed(
  { head, between, foot }: Frame,
  batches: AsyncGenerator<readonly string[]>,
  ended: (whole: boolean) => Promise<void>,
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  let begun = false;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(bytes.encode(head)),
      async pull(controller) {
        const { value, done } = await batches.next();
        if (done) {
          controller.enqueue(bytes.encode(foot));
          await ended(true);
          controller.close();
          return;
        }
        const text = (begun && value.length > 0 ? between : '') + value.join(between);
        begun ||= value.length > 0;
        controller.enqueue(bytes.encode(text));
      },
      async cancel() {
        await batches.return(undefined);
        await ended(false);
      },
    },
    { highWaterMark: 1 },
  );
}
