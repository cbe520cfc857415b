package org.open12315.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.open12315.identity.Accounts;

/**
 * Files some thirty submissions in the name of the demo consumers, once, so that the officers of the demo find something
 * on their desks. They go the way of every other submission. A start without {@code open12315.demo=true} files none.
 */
@ApplicationScoped
@RegisterForReflection(targets = NewSubmission.class)
class DemoSubmissions {

    private static final Logger LOG = Logger.getLogger(DemoSubmissions.class);
    private static final String FILE = "/data/demo/submissions.json";

    /** A submission, its sender, and the key that keeps a second start from filing it again. */
    record Entry(String sender, String key, NewSubmission submission) {}

    private final Filing filing;
    private final Submissions submissions;
    private final Accounts accounts;
    private final ObjectMapper json;
    private final boolean demo;

    DemoSubmissions(
            Filing filing,
            Submissions submissions,
            Accounts accounts,
            ObjectMapper json,
            @ConfigProperty(name = "open12315.demo", defaultValue = "false") boolean demo) {
        this.filing = filing;
        this.submissions = submissions;
        this.accounts = accounts;
        this.json = json;
        this.demo = demo;
    }

    /** After the accounts, and after the partitions of the month are there. */
    void atStart(@Observes @Priority(5_000) StartupEvent event) throws Throwable {
        if (demo) {
            int filed = VertxContextSupport.subscribeAndAwait(() -> file(read()));
            if (filed > 0) {
                LOG.infof("%d demo submissions filed", filed);
            }
        }
    }

    /**
     * Files those whose sender is there, one after the other. The keys hold for some weeks only; whether the last one was
     * filed holds for good, and a start that broke off half-way begins again and skips by key what it had done.
     */
    Uni<Integer> file(List<Entry> entries) {
        Entry last = entries.get(entries.size() - 1);
        return sender(last)
                .chain(id -> id == null ? Uni.createFrom().item(true) : hasFiled(id, last))
                .chain(done -> done ? Uni.createFrom().item(0) : fileAll(entries));
    }

    private Uni<Integer> fileAll(List<Entry> entries) {
        return Multi.createFrom()
                .iterable(entries)
                .onItem()
                .transformToUniAndConcatenate(
                        entry -> sender(entry).chain(id -> filing.file(entry.submission(), id, entry.key())))
                .collect()
                .asList()
                .map(List::size);
    }

    private Uni<Boolean> hasFiled(long sender, Entry entry) {
        String facts = entry.submission().matter().facts();
        return submissions
                .page(sender, null, Long.MAX_VALUE, 200)
                .map(page -> page.stream().anyMatch(one -> one.said().facts().equals(facts)));
    }

    private Uni<Long> sender(Entry entry) {
        return accounts.find(entry.sender()).map(account -> account == null ? null : account.id());
    }

    List<Entry> read() {
        try (InputStream file = DemoSubmissions.class.getResourceAsStream(FILE)) {
            JsonNode root = json.readTree(file);
            List<Entry> entries = new ArrayList<>();
            for (JsonNode node : root.get("submissions")) {
                entries.add(entry((ObjectNode) node, root.get("people"), entries.size()));
            }
            return entries;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private Entry entry(ObjectNode node, JsonNode people, int number) throws IOException {
        String sender = node.remove("by").textValue();
        if (!node.path("anonymous").booleanValue()) {
            node.set("person", people.get(sender));
        }
        return new Entry(sender, "demo-" + number, json.treeToValue(node, NewSubmission.class));
    }
}
