package org.open12315.intake;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What is counted against floods, see {@link FloodFilters}. */
final class Counted {

    private Counted() {}

    /** Files a submission. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Filing {}

    /** Begins a draft or writes into one. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Drafting {}
}
