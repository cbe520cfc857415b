package org.open12315.evidence.strip;

/** A run of bytes of what is handed out. */
public sealed interface Part {

    /** How many bytes. */
    long length();

    /** The same without what lies before {@code from} and from {@code from + count} on; both within it. */
    Part part(long from, long count);

    /** Bytes of the original, from this place on. */
    record Kept(long at, long length) implements Part {
        @Override
        public Part part(long from, long count) {
            return new Kept(at + from, count);
        }
    }

    /** Zeros in place of what the original has there. */
    record Blank(long length) implements Part {
        @Override
        public Part part(long from, long count) {
            return new Blank(count);
        }
    }

    /** Bytes of our own, few. */
    record Made(byte[] bytes) implements Part {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public Part part(long from, long count) {
            return new Made(java.util.Arrays.copyOfRange(bytes, (int) from, (int) (from + count)));
        }
    }
}
