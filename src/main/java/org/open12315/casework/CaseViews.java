package org.open12315.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.open12315.intake.Person;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Authority;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.web.SummaryRow;

/** Puts what was read about a case into words. */
@ApplicationScoped
class CaseViews {

    private final WorklistViews lines;
    private final FactRows facts;
    private final DuplicateViews duplicates;
    private final CaseTimeline timeline;
    private final RuleSets ruleSets;
    private final Authorities authorities;
    private final EvidenceViews evidence;

    CaseViews(
            WorklistViews lines,
            FactRows facts,
            DuplicateViews duplicates,
            CaseTimeline timeline,
            RuleSets ruleSets,
            Authorities authorities,
            EvidenceViews evidence) {
        this.lines = lines;
        this.facts = facts;
        this.duplicates = duplicates;
        this.timeline = timeline;
        this.ruleSets = ruleSets;
        this.authorities = authorities;
        this.evidence = evidence;
    }

    /**
     * The case as a page shows it.
     *
     * @param typed what was typed into a form before
     * @param shown the person unmasked: the look has been recorded
     */
    CaseView of(Dossier dossier, Typed typed, boolean shown, Locale locale) {
        CaseFile file = dossier.file();
        RuleSet rules = ruleSets.at(file.receivedOn());
        WorklistView.Line line = lines.line(file, locale);
        return new CaseView(
                line,
                authorities.find(file.authorityCode()).map(Authority::name).orElse(file.authorityCode()),
                file.version(),
                dossier.said() == null ? file.summary() : dossier.said().said().facts(),
                dossier.said() == null ? List.of() : facts.what(dossier.said().said(), locale),
                dossier.said() == null
                        ? List.of()
                        : facts.against(dossier.said().said().against(), locale),
                person(dossier, shown, locale),
                file.anonymous(),
                dossier.personOpen(),
                shown,
                duplicates.of(dossier, locale),
                file.basis().reasons().stream()
                        .map(reason -> new CaseView.Why(english(locale) ? reason.en() : reason.zh(), reason.article()))
                        .toList(),
                file.basis().clearing(),
                law(file, rules, line.deadline(), locale),
                timeline.of(file, dossier.events(), locale),
                new StepForms(locale).of(dossier.open(), rules, typed),
                file.state().isFinal(),
                dossier.readOnly(),
                evidence.list(dossier.evidence(), locale));
    }

    private static List<SummaryRow> person(Dossier dossier, boolean shown, Locale locale) {
        Person person = dossier.said() == null ? null : dossier.said().person();
        if (person == null || dossier.file().anonymous()) {
            return null;
        }
        return FactRows.person(shown ? MaskedPerson.shown(person) : MaskedPerson.of(person), dossier.sender(), locale);
    }

    private static CaseView.Law law(CaseFile file, RuleSet rules, DeadlineView running, Locale locale) {
        EventWords words = EventWords.in(locale);
        List<CaseView.Limit> limits = terms(file.kind())
                .flatMap(term -> rules.limit(term).stream())
                .map(limit -> limit(file, limit, words))
                .toList();
        return new CaseView.Law(
                english(locale) ? rules.en() : rules.zh(),
                running,
                limits,
                limits.stream().anyMatch(limit -> !limit.confirmed()));
    }

    private static CaseView.Limit limit(CaseFile file, TimeLimit limit, EventWords words) {
        return new CaseView.Limit(
                words.term(limit.term()),
                limit.counting() == Counting.WORKING_DAYS
                        ? words.messages().workingDays(limit.days())
                        : words.messages().calendarDays(limit.days()),
                limit.article(),
                limit.confirmed(),
                limit.term() == file.term() ? file.deadline() : null);
    }

    private static Stream<Term> terms(SubmissionKind kind) {
        return kind == SubmissionKind.REPORT
                ? Stream.of(Term.CHECK, Term.CHECK_EXTENDED, Term.TELL_REPORTER)
                : Stream.of(Term.DECIDE, Term.SUPPLEMENT, Term.MEDIATE, Term.TELL_PARTIES);
    }

    static boolean english(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
