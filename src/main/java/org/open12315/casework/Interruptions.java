package org.open12315.casework;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.open12315.kernel.Clocks;

/** Says to somebody who came too late what others did meanwhile. */
final class Interruptions {

    private final StepWords steps;
    private final EventWords events;
    private final DateTimeFormatter time;

    Interruptions(Locale locale) {
        this.steps = StepWords.in(locale);
        this.events = EventWords.in(locale);
        this.time = DateTimeFormatter.ofPattern(CaseViews.english(locale) ? "d MMM, HH:mm" : "M月d日 HH:mm", locale);
    }

    Interruption stale(Outcome.Stale stale, Typed typed, List<Transition> open) {
        CaseworkMessages words = steps.messages();
        return new Interruption(
                words.staleTitle(),
                words.staleText(),
                stale.since().stream().map(event -> line(stale.now(), event)).toList(),
                left(typed, open));
    }

    Interruption notOpen(CaseFile now, Typed typed, List<Transition> open) {
        CaseworkMessages words = steps.messages();
        return new Interruption(
                words.notOpenTitle(),
                words.notOpenText(steps.state(now.state(), now.kind()), steps.step(typed.action())),
                List.of(),
                left(typed, open));
    }

    private String line(CaseFile file, CaseEvent event) {
        String what = events.what(event.what());
        String line = steps.messages()
                .staleLine(
                        CaseTimeline.who(file, event, events.messages()),
                        time.format(event.at().atZone(Clocks.BEIJING)),
                        what);
        return event.reason() == null ? line : line + " — " + event.reason();
    }

    private static List<String> left(Typed typed, List<Transition> open) {
        return open.stream().anyMatch(step -> typed.isFor(step.action()))
                ? List.of()
                : Stream.of(typed.reason(), typed.authority())
                        .filter(text -> !text.isEmpty())
                        .toList();
    }
}
