package org.open12315.evidence.store.sealed;

/**
 * Where what lies in a sealed file.
 *
 * @param chunk clear bytes of a whole chunk
 */
record Layout(int chunk) {

    /** Bytes of a whole chunk as it is stored. */
    int stored() {
        return chunk + Seal.ADDED;
    }

    /** Where a chunk begins. */
    long position(long number) {
        return Head.SIZE + number * stored();
    }

    /** The chunk that a file of so many bytes ends with; an empty one ends with an empty chunk 0. */
    long last(long length) {
        return length == 0 ? 0 : (length - 1) / chunk;
    }

    /** How long a clear file is from how long it is stored. */
    long clear(long storedSize) {
        long chunks = chunks(storedSize);
        long rest = storedSize - position(chunks - 1);
        if (rest < Seal.ADDED) {
            throw new SealBroken("the end is cut off");
        }
        return (chunks - 1) * chunk + rest - Seal.ADDED;
    }

    private long chunks(long storedSize) {
        return Math.max(1, (storedSize - Head.SIZE + stored() - 1) / stored());
    }
}
