package org.open12315.testsupport;

import io.quarkus.test.common.QuarkusTestResource;

/** Gives every {@code @QuarkusTest} of the project its database, and a provider of access tokens. */
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(TokenIssuer.class)
public final class EveryTest {

    private EveryTest() {}
}
