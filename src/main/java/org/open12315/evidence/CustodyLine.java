package org.open12315.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A row of the record of custody of one file.
 *
 * @param number of the rows of this file, from 1, without gaps
 * @param at in UTC, to the microsecond
 * @param what {@code KEPT} or {@code HANDED_OUT}
 * @param actor number of the account, null for the browser that began a draft
 * @param sha256 of the content as it was sent
 * @param firstByte of what was handed out, null if nothing was
 * @param lastByte included
 * @param stripped a copy without place and device was handed out, in which the bytes count
 * @param hash of the row before and of all the rest
 */
public record CustodyLine(
        int number,
        String at,
        String what,
        Long actor,
        String sha256,
        Long firstByte,
        Long lastByte,
        boolean stripped,
        String hash) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static String text(Instant at) {
        return MICROSECONDS.format(at);
    }

    /** The hash that the row has to have: the database takes it in the same way (V0171). */
    String expected(UUID file, String before) {
        String row = String.join(
                "\n",
                "open12315 custody 1",
                before,
                Integer.toString(number),
                file.toString(),
                at,
                what,
                text(actor),
                sha256,
                text(firstByte),
                text(lastByte),
                Boolean.toString(stripped));
        return HexFormat.of().formatHex(Checksum.digest("SHA-256").digest(row.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Long number) {
        return number == null ? "" : number.toString();
    }
}
