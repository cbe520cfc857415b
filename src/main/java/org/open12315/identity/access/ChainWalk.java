package org.open12315.identity.access;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.open12315.kernel.encryption.KeyedHash;

/** One check of the chain, row after row. */
final class ChainWalk {

    /**
     * What the walk found.
     *
     * @param rows rows that fit, from the first on
     * @param fault what is wrong behind them, or null
     * @param head {@code number:hash} of the last row that fits; kept elsewhere, it proves later that nothing was cut off
     */
    record Verdict(long rows, String fault, String head) {}

    private final AccessEntry.Head end;
    private final String anchor;
    private final KeyedHash keyed;
    private AccessEntry.Head last = AccessEntry.Head.none();
    private String fault;
    private boolean anchored;

    ChainWalk(AccessEntry.Head end, String anchor, KeyedHash keyed) {
        this.end = end;
        this.anchor = anchor;
        this.keyed = keyed;
    }

    /** The last row that fits. */
    long number() {
        return last.number();
    }

    /** Takes the rows that follow; true if there may be more. */
    boolean take(List<AccessEntry> rows) {
        for (AccessEntry row : rows) {
            if (last.number() == end.number()) {
                return false;
            }
            if (!row.fits(last, keyed)) {
                fault = row.number() != last.number() + 1
                        ? "row %d is missing".formatted(last.number() + 1)
                        : "row %d was changed, or does not follow on the row before it".formatted(row.number());
                return false;
            }
            last = row.head();
            anchored |= text(last).equals(anchor);
        }
        return !rows.isEmpty();
    }

    Verdict verdict() {
        if (fault == null && last.number() < end.number()) {
            fault = "rows %d to %d are missing at the end".formatted(last.number() + 1, end.number());
        }
        if (fault == null && !Arrays.equals(last.hash(), end.hash())) {
            fault = "the head does not belong to the last row";
        }
        if (fault == null && anchor != null && !anchored) {
            fault = "the row that an earlier check ended with, %s, is not in it".formatted(anchor);
        }
        return new Verdict(last.number(), fault, text(last));
    }

    private static String text(AccessEntry.Head head) {
        return head.number() + ":" + HexFormat.of().formatHex(head.hash());
    }
}
