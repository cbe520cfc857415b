package org.open12315.evidence.check;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * MP4 and QuickTime are one family; the first brand in the box {@code ftyp} (ISO/IEC 14496-12) tells them apart. Tika knows
 * some brands and takes all others for QuickTime.
 */
final class IsoMedia {

    /** Brands of MP4 as cameras, phones and messengers write them (registry at mp4ra.org). */
    private static final Set<String> MP4 = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "dash",
            "msnv", "mp71", "hvc1", "hev1");

    private IsoMedia() {}

    static FileType type(byte[] head) {
        String start = new String(head, 0, Math.min(12, head.length), StandardCharsets.ISO_8859_1);
        if (start.length() < 12 || !start.startsWith("ftyp", 4)) {
            // QuickTime before it had brands begins with another box
            return FileType.MOV;
        }
        String brand = start.substring(8).toLowerCase(Locale.ROOT);
        if (MP4.contains(brand)) {
            return FileType.MP4;
        }
        if (brand.equals("qt  ")) {
            return FileType.MOV;
        }
        throw new NotTaken(NotTaken.Reason.TYPE, "ISO media " + brand);
    }
}
