package org.open12315.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.open12315.dedupe.Screening;
import org.open12315.kernel.Clocks;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.Verdict;

/** What dedupe found about a case, in words: as it was when the case came, and how many there are by now. */
@ApplicationScoped
class DuplicateViews {

    CaseView.Duplicates of(Dossier dossier, Locale locale) {
        DuplicateMessages words = StepWords.bundle(DuplicateMessages.class, locale);
        CaseFile file = dossier.file();
        Basis basis = file.basis();
        Screening screening = dossier.screening();
        return new CaseView.Duplicates(
                verdict(basis.verdict(), words),
                basis.verdict() == Verdict.NEW ? "neutral" : basis.verdict() == Verdict.MASS ? "warning" : "active",
                basis.likeness().isEmpty() ? null : words.score((int) Math.round(basis.score() * 100)),
                basis.likeness().stream().map(LikenessWords.in(locale)::of).toList(),
                first(dossier, locale),
                dossier.first() != null,
                screening == null || screening.repeats() == 0
                        ? null
                        : words.joinedHere(String.valueOf(screening.repeats())),
                others(dossier.linked(), locale),
                incident(screening, words, locale),
                others(dossier.sameIncident(), locale));
    }

    private static String verdict(Verdict verdict, DuplicateMessages words) {
        return switch (verdict) {
            case NEW -> words.verdictNew();
            case REPEATED -> words.verdictRepeated();
            case MASS -> words.verdictMass();
        };
    }

    /** The first may lie with another authority; then its number is told, and nothing else. */
    private static CaseView.Other first(Dossier dossier, Locale locale) {
        if (dossier.first() != null) {
            return other(dossier.first(), locale);
        }
        if (dossier.file().linkedTo() == null) {
            return null;
        }
        ReceiptNumber number = new ReceiptNumber(dossier.file().linkedTo());
        return new CaseView.Other(number.toString(), number.grouped(), null, null);
    }

    private static String incident(Screening screening, DuplicateMessages words, Locale locale) {
        if (screening == null
                || screening.incident() == null
                || screening.incident().consumers() < 2) {
            return null;
        }
        Screening.Incident incident = screening.incident();
        String size = words.incident(incident.submissions(), incident.consumers());
        if (incident.openedAt() == null) {
            return size;
        }
        DateTimeFormatter day =
                DateTimeFormatter.ofPattern(CaseViews.english(locale) ? "d MMMM yyyy" : "yyyy年M月d日", locale);
        return size
                + (CaseViews.english(locale) ? ". " : "。")
                + words.incidentSince(day.format(incident.openedAt().atZone(Clocks.BEIJING)));
    }

    private static List<CaseView.Other> others(List<CaseFile> files, Locale locale) {
        return files.stream().map(file -> other(file, locale)).toList();
    }

    private static CaseView.Other other(CaseFile file, Locale locale) {
        return new CaseView.Other(
                file.receiptNumber().toString(),
                file.receiptNumber().grouped(),
                StepWords.in(locale).state(file.state(), file.kind()),
                StepWords.sign(file.state()));
    }
}
