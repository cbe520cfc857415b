package org.open12315.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.open12315.dedupe.Screening;
import org.open12315.identity.SenderIdentity;
import org.open12315.identity.Verification;
import org.open12315.intake.Person;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Authority;
import org.open12315.kernel.Clocks;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.SubmissionReceived;

/** Puts cases into the shape that programs get. */
@ApplicationScoped
class CaseDetailViews {

    private final RuleSets ruleSets;
    private final DayCount calendar;
    private final Authorities authorities;
    private final Clock clock;

    CaseDetailViews(RuleSets ruleSets, DayCount calendar, Authorities authorities, Clock clock) {
        this.ruleSets = ruleSets;
        this.calendar = calendar;
        this.authorities = authorities;
        this.clock = clock;
    }

    CaseLineView line(CaseFile file, Locale locale) {
        return new CaseLineView(
                file.receiptNumber().toString(),
                file.version(),
                file.kind(),
                file.anonymous(),
                file.state(),
                StepWords.in(locale).state(file.state(), file.kind()),
                new CaseLineView.Office(
                        file.authorityCode(),
                        authorities
                                .find(file.authorityCode())
                                .map(Authority::name)
                                .orElse(null)),
                file.assignedTo(),
                file.business(),
                file.category(),
                file.problem(),
                file.summary(),
                file.amount(),
                file.receivedAt().atZone(Clocks.BEIJING).toOffsetDateTime(),
                due(file, locale),
                file.linkedTo() == null ? null : new ReceiptNumber(file.linkedTo()).toString(),
                file.incidentId() != null);
    }

    CaseDetailView detail(Dossier dossier, Locale locale) {
        CaseFile file = dossier.file();
        RuleSet rules = ruleSets.at(file.receivedOn());
        SubmissionReceived said = dossier.said() == null ? null : dossier.said().said();
        return new CaseDetailView(
                line(file, locale),
                said == null ? file.summary() : said.facts(),
                said == null ? null : said.against(),
                said == null ? null : said.wants(),
                said == null ? null : said.wantedAmount(),
                said == null ? null : said.purchasedOn(),
                said == null ? null : said.orderNumber(),
                said == null ? null : said.partner(),
                person(dossier),
                sender(dossier.sender()),
                duplicates(dossier, locale),
                file.basis().reasons().stream()
                        .map(why -> new CaseDetailView.Reason(
                                CaseViews.english(locale) ? why.en() : why.zh(), why.article()))
                        .toList(),
                rules.code(),
                timeline(file, dossier.events(), EventWords.in(locale)),
                dossier.open().stream().map(step -> step(step, rules, locale)).toList());
    }

    private CaseLineView.Due due(CaseFile file, Locale locale) {
        Deadline running = file.running(ruleSets.at(file.receivedOn()));
        if (running == null) {
            return null;
        }
        LocalDate today = LocalDate.now(clock);
        return new CaseLineView.Due(
                running.term(),
                EventWords.in(locale).term(running.term()),
                running.lastDay(),
                running.workingDaysLeft(today, calendar),
                running.missed(today),
                running.article(),
                running.confirmed());
    }

    private static MaskedPerson person(Dossier dossier) {
        Person person = dossier.said() == null ? null : dossier.said().person();
        return person == null || dossier.file().anonymous() ? null : MaskedPerson.of(person);
    }

    private static CaseDetailView.Sender sender(SenderIdentity sender) {
        if (sender == null) {
            return null;
        }
        Verification known = sender.verification();
        return known == null
                ? new CaseDetailView.Sender(null, null, null, false)
                : new CaseDetailView.Sender(
                        known.state().key(),
                        known.by(),
                        known.at() == null
                                ? null
                                : known.at().atZone(Clocks.BEIJING).toOffsetDateTime(),
                        sender.sameName());
    }

    private static CaseDetailView.Duplicates duplicates(Dossier dossier, Locale locale) {
        Basis basis = dossier.file().basis();
        Screening.Incident incident =
                dossier.screening() == null ? null : dossier.screening().incident();
        return new CaseDetailView.Duplicates(
                basis.verdict(),
                basis.score(),
                basis.likeness().stream().map(LikenessWords.in(locale)::of).toList(),
                dossier.linked().stream()
                        .map(file -> file.receiptNumber().toString())
                        .toList(),
                incident == null
                        ? null
                        : new CaseDetailView.Incident(
                                incident.submissions(), incident.consumers(), incident.openedAt()));
    }

    private static List<CaseDetailView.Entry> timeline(CaseFile file, List<CaseEvent> events, EventWords words) {
        List<CaseEvent> newestFirst = new ArrayList<>(events);
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .map(event -> new CaseDetailView.Entry(
                        event.at().atZone(Clocks.BEIJING).toOffsetDateTime(),
                        event.what(),
                        words.what(event.what()),
                        event.actor() == null ? null : CaseTimeline.who(file, event, words.messages()),
                        event.from(),
                        event.to(),
                        event.toAuthority(),
                        event.ground(),
                        event.reason()))
                .toList();
    }

    private static CaseDetailView.Step step(Transition step, RuleSet rules, Locale locale) {
        return new CaseDetailView.Step(
                step.action(),
                StepWords.in(locale).step(step.action()),
                step.needs().stream().sorted().toList(),
                Grounds.of(step, rules).stream()
                        .map(ground -> new CaseDetailView.Choice(
                                ground.code(), ground.text(locale.getLanguage()), ground.article(), ground.confirmed()))
                        .toList());
    }
}
