package org.open12315.pipeline.message;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An organisation whose program files for consumers: the after-sales of a shop platform, a consumer association.
 *
 * @param code its code, in China the unified social credit code
 * @param name what it was called when it filed
 */
@RegisterForReflection
public record Partner(String code, String name) {}
