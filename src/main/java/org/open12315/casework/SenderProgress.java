package org.open12315.casework;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.open12315.intake.Progress;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Authority;
import org.open12315.kernel.Clocks;
import org.open12315.kernel.ReceiptNumber;

/**
 * Tells senders how far their submissions have come, and takes what they may do. Names no member of staff: an authority
 * acts. What is written for colleagues (why a case was passed on, why an investigation was opened) stays with them.
 */
@ApplicationScoped
class SenderProgress implements Progress {

    /** The steps whose reason is meant for the sender. */
    private static final Set<CaseEvent.What> REASON_IS_TOLD = EnumSet.of(
            CaseEvent.What.ASK_SUPPLEMENT,
            CaseEvent.What.SUPPLEMENT,
            CaseEvent.What.REFUSE,
            CaseEvent.What.SETTLE,
            CaseEvent.What.TERMINATE,
            CaseEvent.What.TRANSFER,
            CaseEvent.What.WITHDRAW,
            CaseEvent.What.SEPARATE,
            CaseEvent.What.DO_NOT_OPEN,
            CaseEvent.What.TELL_REPORTER);

    private final CaseStore store;
    private final Handling handling;
    private final RuleSets ruleSets;
    private final Authorities authorities;

    SenderProgress(CaseStore store, Handling handling, RuleSets ruleSets, Authorities authorities) {
        this.store = store;
        this.handling = handling;
        this.ruleSets = ruleSets;
        this.authorities = authorities;
    }

    @Override
    public Uni<Set<Long>> closedBefore(Collection<Long> receiptNumbers, Instant before) {
        return store.closedBefore(receiptNumbers, before);
    }

    @Override
    public Uni<Map<Long, CaseProgress>> of(Collection<Long> receiptNumbers, Locale locale) {
        return Uni.combine()
                .all()
                .unis(store.find(receiptNumbers), store.eventsForSenders(receiptNumbers))
                .asTuple()
                .map(both -> told(both.getItem1(), both.getItem2(), locale));
    }

    @Override
    public Uni<Boolean> separate(long receiptNumber, String by, String why) {
        return act(receiptNumber, CaseAction.SEPARATE, why, Handling.ALONE);
    }

    @Override
    public Uni<Boolean> withdraw(long receiptNumber, String by, String why) {
        return act(receiptNumber, CaseAction.WITHDRAW, why, Handling.ALONE);
    }

    @Override
    public Uni<Boolean> supplement(long receiptNumber, String what, Function<SqlClient, Uni<Void>> along) {
        return act(receiptNumber, CaseAction.SUPPLEMENT, what, along);
    }

    /** The name of the account stays out of the timeline: staff may not learn from it who reports anonymously. */
    private Uni<Boolean> act(long receiptNumber, CaseAction action, String why, Function<SqlClient, Uni<Void>> along) {
        ActionInput input = new ActionInput(why, null, null);
        return handling.bySender(new Handling.Attempt(receiptNumber, null, action, input, Acting.SENDER), along)
                .map(Outcome.Done.class::isInstance);
    }

    private Map<Long, CaseProgress> told(List<CaseFile> files, List<CaseEvent> events, Locale locale) {
        Map<Long, List<CaseEvent>> timelines = events.stream().collect(groupingBy(CaseEvent::receiptNumber));
        return files.stream()
                .collect(toMap(
                        file -> file.receiptNumber().value(),
                        file -> progress(
                                file,
                                timelines.getOrDefault(file.receiptNumber().value(), List.of()),
                                locale)));
    }

    private CaseProgress progress(CaseFile file, List<CaseEvent> events, Locale locale) {
        Set<CaseAction> open = Handling.open(file, EnumSet.of(Actor.SENDER)).stream()
                .map(Transition::action)
                .collect(Collectors.toSet());
        return new CaseProgress(
                file.state().name(),
                StepWords.in(locale).state(file.state(), file.kind()),
                name(file.authorityCode()),
                file.deadline(),
                file.linkedTo() == null ? null : new ReceiptNumber(file.linkedTo()).toString(),
                !file.state().isFinal(),
                open.contains(CaseAction.WITHDRAW),
                open.contains(CaseAction.SUPPLEMENT),
                entries(file, events, EventWords.in(locale), locale));
    }

    /** Newest first, as the page shows it. */
    private List<Entry> entries(CaseFile file, List<CaseEvent> events, EventWords words, Locale locale) {
        List<CaseEvent> newestFirst = new ArrayList<>(events);
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .map(event -> new Entry(
                        event.at().atZone(Clocks.BEIJING).toOffsetDateTime(),
                        words.told(event, name(after(event))),
                        why(file, event, words, locale)))
                .toList();
    }

    private static String after(CaseEvent event) {
        return event.toAuthority() == null ? event.authorityCode() : event.toAuthority();
    }

    private String why(CaseFile file, CaseEvent event, EventWords words, Locale locale) {
        if (!REASON_IS_TOLD.contains(event.what())) {
            return null;
        }
        String ground = Grounds.text(ruleSets.at(file.receivedOn()), event, words.messages(), locale);
        if (ground == null) {
            return event.reason();
        }
        return event.reason() == null ? ground : ground + "\n" + event.reason();
    }

    private String name(String code) {
        return authorities.find(code).map(Authority::name).orElse(code == null ? "" : code);
    }
}
