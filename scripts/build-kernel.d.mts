/** The kernel's bytes, compiled from its source. */
export declare const compileKernel: () => Promise<Uint8Array>
