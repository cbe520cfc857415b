package org.open12315.routing;

import java.util.List;

/**
 * The rules of jurisdiction (管辖), from top to bottom: the first row that speaks and knows its place decides. Which rows
 * are in force on the day of receipt, and their articles, is in {@code data/rules}; a row that is not named there for
 * that day is passed over.
 *
 * <p>A place that is a county, or a city without counties, goes to the authority there. Anything wider, and everything on
 * which no row speaks, goes to the clearing desk of the narrowest authority that is certain, see {@link Places}.
 */
final class DecisionTable {

    static final List<Row> ROWS = List.of(
            // --- complaints against a platform operator or the seller behind its own site ---
            new Row(
                    "complaint-operator-domicile",
                    facts -> facts.complaint() && facts.ownSiteOrOperator() && facts.operator() != null,
                    Facts::operatorSeat,
                    "被投诉人为电子商务经营者%2$s，登记住所地在%1$s",
                    "The business, %2$s, trades online in its own name; its registered domicile is in %1$s"),
            new Row(
                    "complaint-operator-domicile",
                    facts -> facts.complaint() && facts.ownSiteOrOperator(),
                    Facts::businessPlace,
                    "被投诉人为平台经营者或者通过自建网站销售，住所地在%1$s",
                    "The business runs a platform or sells through its own site; its domicile is in %1$s"),
            // --- complaints against a seller on a platform ---
            new Row(
                    "complaint-seller-public-address",
                    facts -> facts.complaint() && facts.seller(),
                    Facts::businessPlace,
                    "平台内经营者公示的地址在%1$s",
                    "The address that the seller shows on the platform is in %1$s"),
            new Row(
                    "complaint-seller-own-place",
                    facts -> facts.complaint() && facts.seller(),
                    Facts::businessPlace,
                    "平台内经营者的实际经营地在%1$s",
                    "The seller's actual place of business is in %1$s"),
            new Row(
                    "complaint-seller-operator-seat",
                    facts -> facts.complaint() && facts.seller(),
                    Facts::operatorSeat,
                    "平台内经营者的地址不明，由平台经营者%2$s的住所地%1$s处理",
                    "The seller's address is not known: the seat of the platform operator, %2$s, decides; it is in %1$s"),
            // --- all other complaints, and sellers of whom neither address nor platform is known but a place is ---
            new Row(
                    "complaint-place-of-business",
                    Facts::complaint,
                    Facts::businessPlace,
                    "被投诉人的实际经营地或者住所地在%1$s",
                    "The place of business or the domicile of the business is in %1$s"),
            // --- reports: the special rules for online trade come before the general one ---
            new Row(
                    "report-operator-domicile",
                    facts -> facts.report() && facts.ownSiteOrOperator() && facts.operator() != null,
                    Facts::operatorSeat,
                    "被举报人为电子商务经营者%2$s，登记住所地在%1$s",
                    "The business, %2$s, trades online in its own name; its registered domicile is in %1$s"),
            new Row(
                    "report-operator-domicile",
                    facts -> facts.report() && facts.ownSiteOrOperator(),
                    Facts::businessPlace,
                    "被举报人为平台经营者或者通过自建网站销售，住所地在%1$s",
                    "The business runs a platform or sells through its own site; its domicile is in %1$s"),
            new Row(
                    "report-seller-own-place",
                    facts -> facts.report() && facts.seller(),
                    Facts::businessPlace,
                    "被举报的平台内经营者实际经营地在%1$s",
                    "The reported seller's actual place of business is in %1$s"),
            new Row(
                    "report-place-of-act",
                    Facts::report,
                    Facts::actPlace,
                    "被举报行为发生地在%1$s",
                    "The reported act took place in %1$s"),
            new Row(
                    "report-seller-operator-seat",
                    facts -> facts.report() && facts.seller(),
                    Facts::operatorSeat,
                    "被举报的平台内经营者地址不明，由平台经营者%2$s的住所地%1$s处理",
                    "The reported seller's address is not known: the seat of the platform operator, %2$s, decides; it is in"
                            + " %1$s"),
            new Row(
                    "report-place-of-business",
                    Facts::report,
                    Facts::businessPlace,
                    "未填写行为发生地，以被举报人的经营地%1$s为行为发生地",
                    "No place of the act was given; the place of business, %1$s, is taken for it"),
            // --- questions ---
            new Row(
                    "consultation-place",
                    facts -> !facts.complaint() && !facts.report(),
                    Facts::businessPlace,
                    "咨询事项涉及的经营者在%1$s",
                    "The business that the question is about is in %1$s"));

    private DecisionTable() {}
}
