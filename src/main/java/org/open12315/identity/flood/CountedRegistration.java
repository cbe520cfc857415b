package org.open12315.identity.flood;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A step of a registration or of a forgotten password, counted by {@link Flood}. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface CountedRegistration {}
