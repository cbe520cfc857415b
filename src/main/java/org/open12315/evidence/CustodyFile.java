package org.open12315.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file and its record of custody.
 *
 * @param name as it was given, for people
 * @param owner account that sent it, null for the browser that began a draft
 * @param count rows that there have to be
 * @param head hash of the last one, empty if there is none
 */
public record CustodyFile(
        UUID id,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        Long owner,
        int count,
        String head,
        List<CustodyLine> lines) {

    /** The first thing that is wrong with the chain; empty if every row is there, unchanged, and none beside. */
    Optional<String> fault() {
        String before = "";
        int next = 1;
        for (CustodyLine line : lines) {
            if (line.number() > next) {
                return Optional.of("row %d was removed".formatted(next));
            }
            if (line.number() < next || next > count) {
                return Optional.of("a row %d was added".formatted(line.number()));
            }
            if (!line.hash().equals(line.expected(id, before))) {
                return Optional.of(
                        "row %d was changed, or does not follow on the row before it".formatted(line.number()));
            }
            if (!line.sha256().equals(sha256)) {
                return Optional.of("row %d is about other content".formatted(line.number()));
            }
            before = line.hash();
            next++;
        }
        if (next <= count) {
            return Optional.of("rows %d to %d were removed".formatted(next, count));
        }
        return before.equals(head) ? Optional.empty() : Optional.of("the head does not belong to the last row");
    }

    /** Whether the record goes on from what an earlier one, itself without fault, says. */
    boolean goesOnFrom(CustodyFile earlier) {
        return earlier.count == 0
                || count >= earlier.count && lines.get(earlier.count - 1).hash().equals(earlier.head);
    }
}
