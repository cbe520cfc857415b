package org.open12315.pipeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.Subscriptions;
import io.smallrye.mutiny.operators.AbstractMulti;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gathers what is there into batches: a lonely message goes at once, and while a batch is at work the next one grows, up
 * to its largest size. No timer, and what waits here is bounded: from a broker no more is fetched than two batches, however
 * long the database is away. (Mutiny's own lists with a time limit ask for everything there is.)
 */
final class Batches<T> extends AbstractMulti<List<T>> {

    private final Multi<T> source;
    private final int size;

    private Batches(Multi<T> source, int size) {
        this.source = source;
        this.size = size;
    }

    /** Lists of one to {@code size} items, in order, as many as are asked for. */
    static <T> Multi<List<T>> of(Multi<T> source, int size) {
        return new Batches<>(source, size);
    }

    @Override
    public void subscribe(MultiSubscriber<? super List<T>> downstream) {
        source.subscribe().withSubscriber(new Gathering<>(downstream, size));
    }

    private static final class Gathering<T> implements MultiSubscriber<T>, Flow.Subscription {
        private final MultiSubscriber<? super List<T>> downstream;
        private final int size;
        private final Queue<T> waiting = new ArrayDeque<>();
        private final AtomicLong wanted = new AtomicLong();
        private final AtomicInteger turns = new AtomicInteger();
        private volatile Flow.Subscription upstream;
        private volatile boolean ended;
        private volatile boolean cancelled;
        private Throwable failure;

        Gathering(MultiSubscriber<? super List<T>> downstream, int size) {
            this.downstream = downstream;
            this.size = size;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            upstream = subscription;
            downstream.onSubscribe(this);
            subscription.request(2L * size);
        }

        @Override
        public void onItem(T item) {
            synchronized (waiting) {
                waiting.add(item);
            }
            drain();
        }

        @Override
        public void onFailure(Throwable reason) {
            failure = reason;
            ended = true;
            drain();
        }

        @Override
        public void onCompletion() {
            ended = true;
            drain();
        }

        @Override
        public void request(long more) {
            Subscriptions.add(wanted, more);
            drain();
        }

        @Override
        public void cancel() {
            cancelled = true;
            upstream.cancel();
        }

        /** One thread at a time gives out; another that comes meanwhile leaves a mark, and the first goes round again. */
        private void drain() {
            if (turns.getAndIncrement() != 0) {
                return;
            }
            int seen = 1;
            do {
                giveOut();
                seen = turns.addAndGet(-seen);
            } while (seen != 0);
        }

        private void giveOut() {
            while (!cancelled && wanted.get() > 0) {
                boolean last = ended;
                List<T> batch = take();
                if (batch.isEmpty()) {
                    if (last) {
                        finish();
                    }
                    return;
                }
                Subscriptions.produced(wanted, 1);
                downstream.onItem(batch);
                upstream.request(batch.size());
            }
        }

        private List<T> take() {
            List<T> batch = new ArrayList<>();
            synchronized (waiting) {
                while (batch.size() < size && !waiting.isEmpty()) {
                    batch.add(waiting.remove());
                }
            }
            return batch;
        }

        private void finish() {
            cancelled = true;
            if (failure == null) {
                downstream.onCompletion();
            } else {
                downstream.onFailure(failure);
            }
        }
    }
}
