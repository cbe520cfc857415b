package org.open12315.intake;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.open12315.identity.PersonalRecords;
import org.open12315.pipeline.message.SubmissionKind;

/** What this room keeps about the owner of an account: what was sent, which stays, and what was not, which goes with it. */
final class OwnRecords {

    private OwnRecords() {}

    /** Complaints and reports. They are what an authority acts on, and have a retention of their own. */
    @ApplicationScoped
    static class Sent implements PersonalRecords {

        private static final int PAGE = 100;

        private final Submissions submissions;
        private final SubmissionStore store;

        Sent(Submissions submissions, SubmissionStore store) {
            this.submissions = submissions;
            this.store = store;
        }

        @Override
        public String part() {
            return "submissions";
        }

        @Override
        public Uni<List<SubmissionView>> of(long accountId) {
            return next(accountId, Long.MAX_VALUE, new ArrayList<>());
        }

        /** The keys that tell a repeat serve only the account. */
        @Override
        public Uni<Void> close(SqlClient connection, long accountId) {
            return store.forgetKeys(connection, accountId);
        }

        private Uni<List<SubmissionView>> next(long accountId, long before, List<SubmissionView> all) {
            return submissions.page(accountId, null, before, PAGE).chain(page -> {
                page.forEach(said -> all.add(SubmissionView.of(said, null)));
                return page.size() < PAGE
                        ? Uni.createFrom().item(all)
                        : next(
                                accountId,
                                page.get(PAGE - 1).stored().receiptNumber().value(),
                                all);
            });
        }
    }

    /** Drafts. */
    @ApplicationScoped
    static class Unsent implements PersonalRecords {

        private static final int MANY = 10_000;

        /** A draft as it is handed out. */
        @RegisterForReflection
        record Typed(SubmissionKind kind, Answers answers, Instant updatedAt) {}

        private final DraftStore store;

        Unsent(DraftStore store) {
            this.store = store;
        }

        @Override
        public String part() {
            return "drafts";
        }

        @Override
        public Uni<List<Typed>> of(long accountId) {
            return store.open(accountId, null, MANY)
                    .map(drafts -> drafts.stream()
                            .map(draft -> new Typed(draft.kind(), draft.answers(), draft.updatedAt()))
                            .toList());
        }

        @Override
        public Uni<Void> close(SqlClient connection, long accountId) {
            return store.forget(connection, accountId);
        }
    }
}
