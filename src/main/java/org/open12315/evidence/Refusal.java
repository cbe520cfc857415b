package org.open12315.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.open12315.evidence.check.NotTaken;
import org.open12315.kernel.problem.TooManyTries;

/** Why a request is not done: a status, a word for programs, a sentence for people. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final long MEGABYTE = 1024 * 1024;

    private final int status;
    private final long most;
    private final transient Function<EvidenceMessages, String> words;

    private Refusal(int status, String code, Function<EvidenceMessages, String> words) {
        this(status, code, 0, words);
    }

    private Refusal(int status, String code, long most, Function<EvidenceMessages, String> words) {
        super(code, null, false, false);
        this.most = most;
        this.status = status;
        this.words = words;
    }

    int status() {
        return status;
    }

    String code() {
        return getMessage();
    }

    String words(EvidenceMessages messages) {
        return words.apply(messages);
    }

    /** What is told for a failure; nobody foresaw it: broken. */
    static Refusal of(Throwable failure) {
        if (failure instanceof TooManyTries often) {
            return tooOften(often.minutes());
        }
        return failure instanceof Refusal known ? known : broken();
    }

    /** The same refusal again, from the code that {@link #code} gave and the number in its sentence; 0 for none. */
    static Optional<Refusal> ofCode(String code, long most) {
        return Optional.ofNullable(
                switch (code) {
                    case "broken-off" -> brokenOff();
                    case "no-file" -> noFile();
                    case "sign-in" -> signIn();
                    case "too-large" -> tooLarge(most * MEGABYTE);
                    case "too-many" -> tooMany((int) most);
                    case "too-often" -> tooOften(most);
                    case "quota" -> quota(most * MEGABYTE);
                    case "quota-files" -> quotaFiles((int) most);
                    case "empty" -> empty();
                    case "full" -> full();
                    case "broken" -> broken();
                    default ->
                        Arrays.stream(NotTaken.Reason.values())
                                .map(Refusal::notTaken)
                                .filter(refusal -> refusal.code().equals(code))
                                .findFirst()
                                .orElse(null);
                });
    }

    /** The number in its sentence; 0 for none. */
    long most() {
        return most;
    }

    static Refusal malformed(String header) {
        return new Refusal(400, "malformed", messages -> messages.malformed(header));
    }

    static Refusal brokenOff() {
        return new Refusal(400, "broken-off", EvidenceMessages::brokenOff);
    }

    static Refusal noFile() {
        return new Refusal(400, "no-file", EvidenceMessages::noFile);
    }

    static Refusal signIn() {
        return new Refusal(401, "sign-in", EvidenceMessages::signIn);
    }

    /** A token that may be used for something else. */
    static Refusal scope() {
        return new Refusal(403, "scope", EvidenceMessages::scope);
    }

    /** tus wants it so: a file that was joined of pieces takes no bytes of its own. */
    static Refusal joined() {
        return new Refusal(403, "joined", EvidenceMessages::joined);
    }

    static Refusal notFound() {
        return new Refusal(404, "not-found", EvidenceMessages::notFound);
    }

    static Refusal method() {
        return new Refusal(405, "method", EvidenceMessages::method);
    }

    static Refusal offset() {
        return new Refusal(409, "offset", EvidenceMessages::offset);
    }

    static Refusal pieces() {
        return new Refusal(409, "pieces", EvidenceMessages::pieces);
    }

    static Refusal expired() {
        return new Refusal(410, "expired", EvidenceMessages::expired);
    }

    static Refusal linkOver() {
        return new Refusal(410, "link-over", EvidenceMessages::linkOver);
    }

    static Refusal infected() {
        return new Refusal(410, "infected", EvidenceMessages::infected);
    }

    static Refusal lost() {
        return new Refusal(410, "lost", EvidenceMessages::lost);
    }

    static Refusal lengthRequired() {
        return new Refusal(411, "length", messages -> messages.malformed("Content-Length"));
    }

    static Refusal refused() {
        return new Refusal(410, "refused", EvidenceMessages::refused);
    }

    static Refusal notWhole() {
        return new Refusal(409, "not-whole", EvidenceMessages::notWhole);
    }

    static Refusal range() {
        return new Refusal(416, "range", messages -> messages.malformed("Range"));
    }

    static Refusal version() {
        return new Refusal(412, "version", EvidenceMessages::version);
    }

    static Refusal tooLarge(long most) {
        return new Refusal(413, "too-large", megabytes(most), messages -> messages.tooLarge(megabytes(most)));
    }

    static Refusal moreThanAnnounced() {
        return new Refusal(413, "more-than-announced", EvidenceMessages::moreThanAnnounced);
    }

    static Refusal tooMany(int most) {
        return new Refusal(413, "too-many", most, messages -> messages.tooMany(most));
    }

    static Refusal bodyType() {
        return new Refusal(415, "body-type", EvidenceMessages::bodyType);
    }

    /** What the check of the content has found. */
    static Refusal notTaken(NotTaken.Reason reason) {
        String code = "content-" + reason.name().toLowerCase(Locale.ROOT);
        return new Refusal(
                415,
                code,
                switch (reason) {
                    case TYPE -> EvidenceMessages::contentType;
                    case MISMATCH -> EvidenceMessages::contentMismatch;
                    case POLYGLOT -> EvidenceMessages::contentPolyglot;
                    case MARKUP -> EvidenceMessages::contentMarkup;
                    case BOMB -> EvidenceMessages::contentBomb;
                    case MACROS -> EvidenceMessages::contentMacros;
                    case DAMAGED -> EvidenceMessages::contentDamaged;
                });
    }

    static Refusal empty() {
        return new Refusal(422, "empty", EvidenceMessages::empty);
    }

    /** Nobody can say where this picture tells too much, so nobody but its owner gets it. */
    static Refusal notStripped() {
        return new Refusal(422, "not-stripped", EvidenceMessages::notStripped);
    }

    static Refusal busy() {
        return new Refusal(423, "busy", EvidenceMessages::busy);
    }

    static Refusal tooOften(long minutes) {
        return new Refusal(429, "too-often", minutes, messages -> messages.tooOften(minutes));
    }

    static Refusal quota(long most) {
        return new Refusal(429, "quota", megabytes(most), messages -> messages.quota(megabytes(most)));
    }

    static Refusal quotaFiles(int most) {
        return new Refusal(429, "quota-files", most, messages -> messages.quotaFiles(most));
    }

    /** The status that the checksum extension of tus has made up. */
    static Refusal checksum() {
        return new Refusal(460, "checksum", EvidenceMessages::checksum);
    }

    static Refusal full() {
        return new Refusal(507, "full", EvidenceMessages::full);
    }

    static Refusal broken() {
        return new Refusal(500, "broken", EvidenceMessages::broken);
    }

    private static long megabytes(long bytes) {
        return bytes / MEGABYTE;
    }
}
