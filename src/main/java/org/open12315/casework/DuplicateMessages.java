package org.open12315.casework;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What dedupe found, in words. English: {@code messages/duplicate_en.properties}. */
@MessageBundle("duplicate")
interface DuplicateMessages {

    @Message("没有发现重复")
    String verdictNew();

    @Message("同一人重复提交")
    String verdictRepeated();

    @Message("多人反映同一事项")
    String verdictMass();

    @Message("与最接近的一件相似度 {percent}%")
    String score(int percent);

    @Message("文字相同")
    String likeSameText();

    @Message("订单号相同")
    String likeSameOrder();

    @Message("问题类别相同")
    String likeSameProblem();

    @Message("订单号不同")
    String likeOtherOrder();

    @Message("内容太短，无法判断")
    String likeTooShort();

    @Message("用词 {share} 相同")
    String likeWords(String share);

    @Message("字句 {share} 相同")
    String likeLetters(String share);

    @Message("商品相同")
    String likeSameGoods();

    @Message("商品不同")
    String likeOtherGoods();

    @Message("遇到的问题相同")
    String likeSameTrouble();

    @Message("遇到的问题不同")
    String likeOtherTrouble();

    @Message("金额相同")
    String likeSameSum();

    @Message("数字相同")
    String likeSameNumbers();

    @Message("单号相同")
    String likeSameCode();

    @Message("类别不同")
    String likeOtherCategory();

    @Message("问题类别不同")
    String likeOtherProblem();

    @Message("各有不同的内容")
    String likeBothSayMore();

    @Message("像同一个模板")
    String likeRefilled();

    @Message("商家名称相近")
    String likeBusinessName();

    @Message("{reason}（{share}）")
    String likePartly(String reason, String share);

    @Message("并入办件")
    String joinedTo();

    @Message("并入本件的重复提交：{count}")
    String joinedHere(String count);

    @Message("同一事项共 {submissions} 件，涉及 {consumers} 人")
    String incident(int submissions, int consumers);

    @Message("{day}起列为群体事件")
    String incidentSince(String day);

    @Message("本机关的其他几件")
    String incidentHere();

    @Message("本机关没有其他几件。")
    String noIncidentHere();
}
