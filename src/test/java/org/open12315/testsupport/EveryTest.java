package org.open12315.testsupport;

import io.quarkus.test.common.QuarkusTestResource;

/** Gives every {@code @QuarkusTest} of the project its database. */
@QuarkusTestResource(DatabaseResource.class)
public final class EveryTest {

    private EveryTest() {}
}
