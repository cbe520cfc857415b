package org.open12315.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Authority;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.web.TimelineEntry;

/** The timeline of a case for staff: what, when, who of which authority, and why. */
@ApplicationScoped
class CaseTimeline {

    private final RuleSets ruleSets;
    private final Authorities authorities;

    CaseTimeline(RuleSets ruleSets, Authorities authorities) {
        this.ruleSets = ruleSets;
        this.authorities = authorities;
    }

    /** Newest first. */
    List<TimelineEntry> of(CaseFile file, List<CaseEvent> events, Locale locale) {
        List<CaseEvent> newestFirst = new ArrayList<>(events);
        Collections.reverse(newestFirst);
        return newestFirst.stream().map(event -> entry(file, event, locale)).toList();
    }

    /** Who acted, for a sentence: a name, the sender, or the platform itself. */
    static String who(CaseFile file, CaseEvent event, TimelineMessages words) {
        if (event.actor() == null) {
            return words.byPlatform();
        }
        if (Acting.SENDER.name().equals(event.actor())) {
            return file.kind() == SubmissionKind.REPORT ? words.byReporter() : words.byComplainant();
        }
        return event.actor();
    }

    private TimelineEntry entry(CaseFile file, CaseEvent event, Locale locale) {
        EventWords words = EventWords.in(locale);
        String text = lines(file, event, words.messages(), locale).collect(Collectors.joining("\n"));
        return new TimelineEntry(
                event.at(), title(file, event, words, locale), text.isEmpty() ? null : text, by(file, event, words));
    }

    private static String title(CaseFile file, CaseEvent event, EventWords words, Locale locale) {
        String what = words.what(event.what());
        if (event.from() == null || event.to() == null || event.from() == event.to()) {
            return what;
        }
        StepWords states = StepWords.in(locale);
        return what + "："
                + words.messages()
                        .change(states.state(event.from(), file.kind()), states.state(event.to(), file.kind()));
    }

    private Stream<String> lines(CaseFile file, CaseEvent event, TimelineMessages words, Locale locale) {
        String ground = Grounds.text(ruleSets.at(file.receivedOn()), event, words, locale);
        return Stream.of(
                        event.toAuthority() == null ? null : words.to(name(event.toAuthority())),
                        ground,
                        event.reason(),
                        event.otherCase() == null ? null : words.other(EventWords.grouped(event.otherCase())))
                .filter(line -> line != null);
    }

    private String by(CaseFile file, CaseEvent event, EventWords words) {
        String who = who(file, event, words.messages());
        boolean staff = event.actor() != null && !Acting.SENDER.name().equals(event.actor());
        return staff && event.authorityCode() != null ? who + " · " + name(event.authorityCode()) : who;
    }

    private String name(String code) {
        return authorities.find(code).map(Authority::name).orElse(code);
    }
}
