package org.open12315.evidence.strip;

import java.util.ArrayList;
import java.util.List;

/**
 * A file without what is not handed out, as the parts of which it is put together while it is sent: so a range of it can be
 * sent too, and nothing is held.
 */
public record Cut(List<Part> parts) {

    /** All of the original. */
    public static Cut nothing(long length) {
        return new Cut(List.of(new Part.Kept(0, length)));
    }

    /** Size of what is handed out, in bytes. */
    public long length() {
        return parts.stream().mapToLong(Part::length).sum();
    }

    /** The parts of a range; both ends within it. */
    public List<Part> range(long from, long count) {
        List<Part> found = new ArrayList<>();
        long start = 0;
        for (Part part : parts) {
            long first = Math.max(from, start);
            long end = Math.min(from + count, start + part.length());
            if (first < end) {
                found.add(part.part(first - start, end - first));
            }
            start += part.length();
        }
        return found;
    }

    /** Puts the parts down one after the other. */
    static final class Draft {

        private final List<Part> parts = new ArrayList<>();

        /** Runs of the original that follow each other become one. */
        void keep(long from, long end) {
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last instanceof Part.Kept kept && kept.at() + kept.length() == from) {
                parts.set(parts.size() - 1, new Part.Kept(kept.at(), end - kept.at()));
            } else if (end > from) {
                parts.add(new Part.Kept(from, end - from));
            }
        }

        void blank(long count) {
            if (count > 0) {
                parts.add(new Part.Blank(count));
            }
        }

        void make(byte[] bytes) {
            parts.add(new Part.Made(bytes));
        }

        void makeFirst(byte[] bytes) {
            parts.add(0, new Part.Made(bytes));
        }

        long length() {
            return parts.stream().mapToLong(Part::length).sum();
        }

        Cut done() {
            return new Cut(List.copyOf(parts));
        }
    }
}
