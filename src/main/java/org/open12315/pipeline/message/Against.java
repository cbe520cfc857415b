package org.open12315.pipeline.message;

/**
 * The business a submission is against (被投诉举报的经营者), as the consumer named it.
 *
 * @param name name or shop name, never blank
 * @param creditCode unified social credit code (GB 32100, 18 characters), or null
 * @param divisionCode division of its place of business (GB/T 2260, six digits; nine with the township), or null if the
 *     consumer does not know
 * @param address street address, or null
 * @param platform name of the platform, or null
 * @param channel how it sells, never null
 */
public record Against(
        String name, String creditCode, String divisionCode, String address, String platform, SaleChannel channel) {}
