package org.open12315.dedupe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.Verdict;

/**
 * Decides a batch of submissions one after the other; each decided one is a candidate for those behind it. Not
 * thread-safe, made anew for each batch.
 *
 * <p>Repeated: the same person, the same kind of submission, a business of the same or a like name, and a likeness from
 * {@link DedupeConfig#repeatedFrom()}. A complaint and a report of one text are two procedures, so neither repeats the
 * other. Mass: the same business, people enough, each submission as like to another of the group as
 * {@link DedupeConfig#sameMatterFrom()} asks. What the person called another matter is never held against it.
 */
final class Verdicts {

    private final DedupeConfig config;
    private final Neighbourhood neighbourhood;
    private final Crowds crowds;
    private final BusinessNames names = new BusinessNames();

    Verdicts(DedupeConfig config, Neighbourhood neighbourhood, Crowds crowds) {
        this.config = config;
        this.neighbourhood = neighbourhood;
        this.crowds = crowds;
    }

    /** Decides the next submission of the batch. */
    Decision decide(Matter matter, long[] bands, Long separateFrom) {
        Set<Long> separate = neighbourhood.chainAndGroupOf(separateFrom);
        Match own = best(matter, neighbourhood.ofPerson(matter).filter(c -> repeatable(matter, c, separate)));
        Decision decision = own != null && own.reaches(config)
                ? repeated(matter, bands, own)
                : newOrMass(matter, bands, own, separate);
        neighbourhood.add(decision.placed());
        return decision;
    }

    private Decision repeated(Matter matter, long[] bands, Match own) {
        Candidate first = own.candidate();
        crowds.join(first.group(), first.matter().consumerId(), matter.consumerId());
        Candidate placed = new Candidate(matter, bands, first.chain(), first.group());
        return decision(placed, Verdict.REPEATED, first.chain(), null, own);
    }

    private Decision newOrMass(Matter matter, long[] bands, Match own, Set<Long> separate) {
        Match other = best(matter, neighbourhood.ofBusiness(matter, bands).filter(c -> joinable(matter, c, separate)));
        Match closest = other == null || own != null && own.score() >= other.score() ? own : other;
        if (other == null || other.score() < config.sameMatterFrom()) {
            Candidate alone = new Candidate(matter, bands, matter.receiptNumber(), matter.receiptNumber());
            return decision(alone, Verdict.NEW, null, null, closest);
        }
        long group = other.candidate().group();
        int people = crowds.join(group, other.candidate().matter().consumerId(), matter.consumerId());
        Candidate placed = new Candidate(matter, bands, matter.receiptNumber(), group);
        return people >= config.massFrom()
                ? decision(placed, Verdict.MASS, null, group, other)
                : decision(placed, Verdict.NEW, null, null, other);
    }

    private boolean repeatable(Matter matter, Candidate candidate, Set<Long> separate) {
        return candidate.matter().kind() == matter.kind()
                && recent(matter, candidate)
                && !separate.contains(candidate.receiptNumber())
                && !separate.contains(candidate.chain())
                && names.alike(matter.businessKey(), candidate.matter().businessKey());
    }

    private boolean joinable(Matter matter, Candidate candidate, Set<Long> separate) {
        return matter.kind() != SubmissionKind.CONSULTATION
                && candidate.matter().kind() != SubmissionKind.CONSULTATION
                && !matter.samePerson(candidate.matter())
                && recent(matter, candidate)
                && !separate.contains(candidate.group());
    }

    private boolean recent(Matter matter, Candidate candidate) {
        return candidate.receiptNumber() != matter.receiptNumber()
                && Duration.between(candidate.matter().receivedAt(), matter.receivedAt())
                                .abs()
                                .compareTo(config.window())
                        <= 0;
    }

    /** The likest; among equals the one received first. */
    private static Match best(Matter matter, Stream<Candidate> candidates) {
        return candidates
                .map(candidate -> new Match(
                        candidate,
                        Likeness.of(matter, candidate.matter()),
                        candidate.matter().businessKey().equals(matter.businessKey())))
                .reduce((a, b) -> b.beats(a) ? b : a)
                .orElse(null);
    }

    private static Decision decision(Candidate placed, Verdict verdict, Long linkedTo, Long incident, Match match) {
        if (match == null) {
            return new Decision(placed, verdict, linkedTo, incident, null, 0, List.of());
        }
        List<String> reasons = new ArrayList<>(match.likeness().reasons());
        if (!match.sameName()) {
            reasons.add("like-business-name");
        }
        return new Decision(
                placed, verdict, linkedTo, incident, match.candidate().receiptNumber(), match.score(), reasons);
    }

    private record Match(Candidate candidate, Likeness likeness, boolean sameName) {

        double score() {
            return likeness.score();
        }

        boolean reaches(DedupeConfig config) {
            return score() >= (sameName ? config.repeatedFrom() : config.repeatedElsewhereFrom());
        }

        boolean beats(Match other) {
            int byScore = Double.compare(score(), other.score());
            return byScore > 0
                    || byScore == 0
                            && candidate
                                    .matter()
                                    .receivedAt()
                                    .isBefore(other.candidate().matter().receivedAt());
        }
    }
}
