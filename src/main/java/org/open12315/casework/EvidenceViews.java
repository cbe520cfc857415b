package org.open12315.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.open12315.intake.Enclosure;
import org.open12315.intake.Enclosures;

/** Puts the evidence of a case into words, with links for one account. */
@ApplicationScoped
class EvidenceViews {

    private static final long KILO = 1024;

    private final Enclosures enclosures;

    EvidenceViews(Enclosures enclosures) {
        this.enclosures = enclosures;
    }

    /** Without links: what there is, for a page on which nothing is opened. */
    List<EvidenceView.Line> list(List<Enclosure> files, Locale locale) {
        return lines(files, null, locale);
    }

    /** With links. The look has been recorded. */
    List<EvidenceView.Line> opened(List<Enclosure> files, long account, Locale locale) {
        return lines(files, account, locale);
    }

    private List<EvidenceView.Line> lines(List<Enclosure> files, Long account, Locale locale) {
        EvidenceWords words = StepWords.bundle(EvidenceWords.class, locale);
        List<EvidenceView.Line> lines = new ArrayList<>();
        for (Enclosure file : files) {
            boolean open = account != null && file.virus() != Enclosure.Virus.INFECTED && !file.lost();
            EvidenceView.Shown shown = shown(file.mediaType());
            lines.add(new EvidenceView.Line(
                    lines.size() + 1,
                    file.name().isEmpty() ? words.noName() : file.name(),
                    kind(shown, words),
                    shown,
                    file.mediaType(),
                    size(file.bytes(), words),
                    file.at(),
                    file.sha256(),
                    file.lost() ? "danger" : sign(file.virus()),
                    file.lost() ? words.lost() : scan(file.virus(), words),
                    file.virus() == Enclosure.Virus.PENDING || file.virus() == Enclosure.Virus.UNSCANNED,
                    open && shown != EvidenceView.Shown.NOT ? enclosures.toShow(file.id(), account) : null,
                    open ? enclosures.toSave(file.id(), account) : null));
        }
        return lines;
    }

    private static EvidenceView.Shown shown(String mediaType) {
        if (mediaType.startsWith("image/")) {
            return EvidenceView.Shown.PICTURE;
        }
        if (mediaType.startsWith("video/")) {
            return EvidenceView.Shown.FILM;
        }
        if (mediaType.startsWith("audio/")) {
            return EvidenceView.Shown.SOUND;
        }
        return mediaType.equals("application/pdf") ? EvidenceView.Shown.PDF : EvidenceView.Shown.NOT;
    }

    private static String kind(EvidenceView.Shown shown, EvidenceWords words) {
        return switch (shown) {
            case PICTURE -> words.picture();
            case FILM -> words.film();
            case SOUND -> words.sound();
            case PDF -> words.pdf();
            case NOT -> words.document();
        };
    }

    /** As the browser's own list of downloads says it. */
    static String size(long bytes, EvidenceWords words) {
        if (bytes < KILO) {
            return words.bytes(bytes);
        }
        double kilo = (double) bytes / KILO;
        return kilo < KILO
                ? words.kilobytes(String.format(Locale.ROOT, "%.0f", kilo))
                : words.megabytes(String.format(Locale.ROOT, "%.1f", kilo / KILO));
    }

    private static String sign(Enclosure.Virus virus) {
        return switch (virus) {
            case CLEAN -> "done";
            case INFECTED -> "danger";
            case PENDING, UNSCANNED -> "warning";
        };
    }

    private static String scan(Enclosure.Virus virus, EvidenceWords words) {
        return switch (virus) {
            case CLEAN -> words.clean();
            case INFECTED -> words.infected();
            case PENDING -> words.pending();
            case UNSCANNED -> words.unscanned();
        };
    }
}
