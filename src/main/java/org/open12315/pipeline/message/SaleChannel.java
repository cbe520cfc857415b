package org.open12315.pipeline.message;

/** How the business sells, as far as jurisdiction depends on it (Decree 20 art. 12, Order 121). */
public enum SaleChannel {
    /** In a shop or at a place of business (线下). */
    OFFLINE,
    /** Through the business's own site or app (自建网站). */
    OWN_SITE,
    /** A seller on a platform (平台内经营者). */
    PLATFORM_SELLER,
    /** The platform operator itself (平台经营者). */
    PLATFORM_OPERATOR,
    /** The sender does not know (不清楚); a platform may be named all the same. */
    UNKNOWN
}
