package org.open12315.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.open12315.casework.FiledCases;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.SignIn;
import org.open12315.testsupport.Waiting;

/**
 * What is filed against one business meets its duplicates in the order in which it was filed, whatever else is filed at the
 * same time. The same over a broker, with instances that die: KafkaIT.
 */
@QuarkusTest
class BusinessOrderTest {

    private static final int BUSINESSES = 4;
    private static final int COMPLAINTS = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    @Inject
    Pool pool;

    @Test
    void eachRepeatIsLinkedToTheFirstAndCasesOpenInOrder() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(BUSINESSES);
        try {
            Callable<List<Long>> person = this::fileOneAfterTheOther;
            List<Future<List<Long>>> filed = IntStream.range(0, BUSINESSES)
                    .mapToObj(one -> people.submit(person))
                    .toList();
            for (Future<List<Long>> one : filed) {
                showOrder(one.get());
            }
        } finally {
            people.shutdownNow();
        }
    }

    private List<Long> fileOneAfterTheOther() {
        KnownAccount consumer = signIn.consumer();
        String business = FiledCases.business();
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < COMPLAINTS; i++) {
            numbers.add(Long.valueOf(cases.sent(consumer, "330110", business, "电饭煲第二次使用就漏电跳闸，商家不处理，要求退款。")));
        }
        return numbers;
    }

    private void showOrder(List<Long> numbers) {
        Waiting.until("all cases are open", PATIENCE, () -> openings(numbers).size() == COMPLAINTS);
        assertThat(openings(numbers)).isEqualTo(numbers);
        List<Long> repeats = numbers.subList(1, COMPLAINTS);
        assertThat(asked(
                        "SELECT linked_to FROM screening WHERE receipt_number = ANY ($1) AND verdict = 'REPEATED'",
                        numbers))
                .hasSameSizeAs(repeats)
                .containsOnly(numbers.get(0));
    }

    /** In the order in which the last stage opened them. */
    private List<Long> openings(List<Long> numbers) {
        return asked(
                "SELECT receipt_number FROM case_event WHERE receipt_number = ANY ($1) AND action = 'OPENED' ORDER BY id",
                numbers);
    }

    private List<Long> asked(String query, List<Long> numbers) {
        return StreamSupport.stream(
                        pool.preparedQuery(query)
                                .execute(Tuple.of(numbers.toArray(Long[]::new)))
                                .await()
                                .atMost(PATIENCE)
                                .spliterator(),
                        false)
                .map(row -> row.getLong(0))
                .toList();
    }
}
