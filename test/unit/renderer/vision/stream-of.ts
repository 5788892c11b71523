export function streamOf<Item>(items: readonly Item[]): ReadableStream<Item> {
  return new ReadableStream<Item>({
    start: (controller) => {
      for (const item of items) controller.enqueue(item);
      controller.close();
    },
  });
}
