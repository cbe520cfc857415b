package org.open12315.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about suspended accounts and appeals. English: {@code messages/suspension_en.properties}. */
@MessageBundle("suspension")
interface SuspensionMessages {

    @Message("账号暂停使用")
    String title();

    @Message("暂停期间，您可以登录、查看已经提交的投诉举报和本人账号信息、导出个人数据，但不能提交新的投诉举报，也不能补充材料或撤回。已经提交的案件会继续办理。")
    String effect();

    @Message("提出申诉")
    String appealTitle();

    @Message("说明您填写的信息为什么真实，例如证件号码、姓名、电话是否写错过。申诉由作出暂停决定的人以外的工作人员处理，结果会用短信通知您，本页也会显示。每次暂停可以申诉一次。")
    String appealHint();

    @Message("申诉理由")
    String appeal();

    @Message("请写明申诉理由，不超过 2000 个字。")
    String appealNeeded();

    @Message("提交申诉")
    String doAppeal();

    @Message("申诉已经提交过，或者账号已经恢复使用。")
    String appealLate();

    @Message("申诉已提交，正在等待处理。结果会用短信通知您。")
    String appealWaits();

    @Message("申诉没有被接受，账号仍然暂停使用。暂停您账号的单位或其上级单位仍可以随时恢复。")
    String appealTurnedDown();

    @Message("暂停中")
    String standing();

    @Message("已申诉，等待处理")
    String appealed();

    @Message("维持暂停")
    String upheld();

    @Message("已恢复使用")
    String lifted();

    @Message("状态")
    String state();

    @Message("暂停时间")
    String since();

    @Message("作出决定的单位")
    String authority();

    @Message("有关案件")
    String number();

    @Message("暂停原因")
    String reason();

    @Message("申诉时间")
    String appealedAt();

    @Message("处理时间")
    String decidedAt();

    @Message("处理理由")
    String decision();

    @Message("账号申诉")
    String appeals();

    @Message("本单位和下级单位因怀疑信息虚假而暂停的消费者账号。这里不显示消费者是谁；作出暂停决定的人不能处理对它的申诉。")
    String appealsHint();

    @Message("等待处理的申诉")
    String waiting();

    @Message("所有暂停中的账号")
    String all();

    @Message("没有等待处理的申诉。")
    String noneWaiting();

    @Message("没有暂停中的账号。")
    String none();

    @Message("查看并处理")
    String open();

    @Message("处理")
    String decide();

    @Message("您的决定")
    String choose();

    @Message("恢复使用")
    String lift();

    @Message("账号立即恢复，可以提交新的投诉举报。")
    String liftHint();

    @Message("维持暂停")
    String uphold();

    @Message("不接受申诉，账号仍然暂停使用。")
    String upholdHint();

    @Message("理由")
    String why();

    @Message("会用短信告诉消费者，不超过 200 个字。")
    String whyHint();

    @Message("请选择您的决定。")
    String chooseNeeded();

    @Message("请写明理由，不超过 200 个字。")
    String whyNeeded();

    @Message("这个账号是您暂停的，须由别人处理。")
    String ownAct();

    @Message("别人已经处理过，现在的情况如下。")
    String late();

    @Message("已记录您的决定，并已通知消费者。")
    String done();

    @Message("账号已恢复使用，理由：{reason}")
    String toldLifted(String reason);

    @Message("维持暂停，理由：{reason}")
    String toldUpheld(String reason);
}
