export type Listeners<Value> = {
  /** Returns its own end. */
  readonly add: (listener: (value: Value) => void) => () => void;
  readonly tell: (value: Value) => void;
};

export function createListeners<Value>(): Listeners<Value> {
  const listeners = new Set<(value: Value) => void>();
  return {
    add: (listener) => {
      // A wrapper of its own, so that adding the same function twice makes two of them.
      const own = (value: Value): void => listener(value);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    tell: (value) => {
      for (const listener of [...listeners]) listener(value);
    },
  };
}
