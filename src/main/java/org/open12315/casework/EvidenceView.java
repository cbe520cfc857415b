package org.open12315.casework;

import java.time.Instant;
import java.util.List;

/**
 * The evidence of a case as its page shows it.
 *
 * @param grouped the receipt number for people
 * @param pictures whether there is one that can be looked at in the viewer
 * @param custody whether the record of custody may be had
 */
public record EvidenceView(
        String number, String grouped, String business, List<Line> lines, boolean pictures, boolean custody) {

    /** How a file is shown. */
    public enum Shown {
        PICTURE,
        FILM,
        SOUND,
        PDF,
        /** It is for a program of its own. */
        NOT
    }

    /**
     * A file.
     *
     * @param name as given, or words in its place
     * @param size in words
     * @param sign shape of what is known of viruses; {@code scan} in words
     * @param unsure nobody has looked for viruses yet: it is opened only after a warning
     * @param show address to see it, null if nobody may
     * @param save address to save it, null if nobody may
     */
    public record Line(
            int place,
            String name,
            String kind,
            Shown shown,
            String mediaType,
            String size,
            Instant at,
            String sha256,
            String sign,
            String scan,
            boolean unsure,
            String show,
            String save) {

        /** Beginning of the hash, to compare by eye. */
        public String shortHash() {
            return sha256.substring(0, 12);
        }

        public boolean picture() {
            return shown == Shown.PICTURE;
        }

        public boolean film() {
            return shown == Shown.FILM;
        }

        public boolean sound() {
            return shown == Shown.SOUND;
        }

        public boolean pdf() {
            return shown == Shown.PDF;
        }
    }
}
