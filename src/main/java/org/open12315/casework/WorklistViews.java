package org.open12315.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Authority;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.web.Choice;

/** Puts a page of the worklist into words. */
@ApplicationScoped
class WorklistViews {

    private final RuleSets ruleSets;
    private final DayCount calendar;
    private final CatalogueWords catalogue;
    private final Authorities authorities;
    private final Clock clock;

    WorklistViews(
            RuleSets ruleSets, DayCount calendar, CatalogueWords catalogue, Authorities authorities, Clock clock) {
        this.ruleSets = ruleSets;
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.clock = clock;
    }

    WorklistView of(
            WorklistAddress shown,
            Scope scope,
            Worklist.Page page,
            Map<Tray, Integer> counts,
            Overview.Figures open,
            Locale locale) {
        WorklistMessages words = StepWords.bundle(WorklistMessages.class, locale);
        return new WorklistView(
                shown,
                scope.top().code(),
                tabs(shown, counts, words),
                quick(shown, open, words),
                words.caption(name(shown.tray(), words), scopeName(scope, words)),
                page.lines().stream()
                        .map(file -> line(file, scope.wide(), locale))
                        .toList(),
                page.next() == null ? null : shown.after(page.next()).toString(),
                page.previous() == null ? null : shown.before(page.previous()).toString(),
                shown.edge() == null || page.previous() == null && !page.lines().isEmpty()
                        ? null
                        : shown.after(null).toString(),
                shown.filtered() ? shown.unfiltered().toString() : null,
                scope.authorities().size() > WorklistStore.FEW ? words.searchHintWide() : words.searchHint(),
                kinds(words),
                dues(words),
                scopes(scope, words),
                sorts(words),
                List.of(new Choice("mine", words.whoMine())),
                scope.choices().size() > 1);
    }

    WorklistView.Line line(CaseFile file, Locale locale) {
        return line(file, false, locale);
    }

    private WorklistView.Line line(CaseFile file, boolean withAuthority, Locale locale) {
        WorklistMessages words = StepWords.bundle(WorklistMessages.class, locale);
        Deadline running = file.running(ruleSets.at(file.receivedOn()));
        return new WorklistView.Line(
                file.receiptNumber().toString(),
                file.receiptNumber().grouped(),
                kind(file, words),
                file.business(),
                file.summary(),
                catalogue.problem(file.problem(), locale),
                StepWords.in(locale).state(file.state(), file.kind()),
                StepWords.sign(file.state()),
                running == null
                        ? null
                        : DeadlineView.of(running, LocalDate.now(clock), calendar, EventWords.in(locale)),
                file.receivedAt(),
                file.assignedTo(),
                withAuthority ? authorityName(file.authorityCode()) : null,
                file.incidentId() != null);
    }

    static String kind(CaseFile file, WorklistMessages words) {
        if (file.kind() == SubmissionKind.COMPLAINT) {
            return words.complaint();
        }
        return file.anonymous() ? words.anonymousReport() : words.report();
    }

    private static List<WorklistView.Tab> tabs(
            WorklistAddress shown, Map<Tray, Integer> counts, WorklistMessages words) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return Arrays.stream(Tray.values())
                .map(tray -> new WorklistView.Tab(
                        name(tray, words),
                        shown.on(tray).toString(),
                        count(tray == Tray.ALL ? all : counts.getOrDefault(tray, 0), words),
                        tray == shown.tray()))
                .toList();
    }

    private static List<WorklistView.Quick> quick(
            WorklistAddress shown, Overview.Figures open, WorklistMessages words) {
        WorklistAddress late = WorklistAddress.at(Tray.ALL, Due.OVERDUE, shown.authority());
        WorklistAddress today = WorklistAddress.at(Tray.ALL, Due.TODAY, shown.authority());
        List<WorklistView.Quick> quick = new ArrayList<>();
        if (open.overdue() > 0) {
            quick.add(quick(words.quickOverdue(count(open.overdue(), words)), late, "danger", shown));
        }
        if (open.today() > 0) {
            quick.add(quick(words.quickToday(count(open.today(), words)), today, "warning", shown));
        }
        quick.add(quick(words.quickMine(), shown.own(), "neutral", shown));
        return quick;
    }

    private static WorklistView.Quick quick(String text, WorklistAddress to, String sign, WorklistAddress shown) {
        return new WorklistView.Quick(text, to.toString(), sign, to.equals(shown));
    }

    /** A tray that has reached the bound of the count may hold more. */
    static String count(int count, WorklistMessages words) {
        return count >= Worklist.COUNTED ? words.atLeast(count - count % Worklist.COUNTED) : String.valueOf(count);
    }

    private static String name(Tray tray, WorklistMessages words) {
        return switch (tray) {
            case TO_DECIDE -> words.trayToDecide();
            case RUNNING -> words.trayRunning();
            case TO_FINISH -> words.trayToFinish();
            case TOGETHER -> words.trayTogether();
            case DONE -> words.trayDone();
            case ALL -> words.trayAll();
        };
    }

    private static String scopeName(Scope scope, WorklistMessages words) {
        return scope.wide() ? words.scopeAll(scope.top().name()) : scope.top().name();
    }

    private static List<Choice> kinds(WorklistMessages words) {
        return List.of(new Choice("complaint", words.complaint()), new Choice("report", words.report()));
    }

    private static List<Choice> dues(WorklistMessages words) {
        return List.of(
                new Choice(WorklistAddress.value(Due.ANY), words.dueAny()),
                new Choice(WorklistAddress.value(Due.OVERDUE), words.dueOverdue()),
                new Choice(WorklistAddress.value(Due.TODAY), words.dueTodayChoice()),
                new Choice(WorklistAddress.value(Due.SOON), words.dueSoon()));
    }

    private static List<Choice> sorts(WorklistMessages words) {
        return List.of(
                new Choice(WorklistAddress.value(WorklistQuery.Sort.DEADLINE), words.sortDeadline()),
                new Choice(WorklistAddress.value(WorklistQuery.Sort.RECEIVED), words.sortReceived()));
    }

    private List<Choice> scopes(Scope scope, WorklistMessages words) {
        return scope.choices().stream()
                .map(one -> new Choice(
                        one.code(), authorities.below(one.code()).isEmpty() ? one.name() : words.scopeAll(one.name())))
                .toList();
    }

    private String authorityName(String code) {
        return authorities.find(code).map(Authority::name).orElse(code);
    }
}
