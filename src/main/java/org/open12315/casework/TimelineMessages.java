package org.open12315.casework;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What has to be done by when, and what happened, for staff and for the sender. English: {@code messages/timeline_en.properties}. */
@MessageBundle("timeline")
interface TimelineMessages {

    // --- terms ---

    @Message("等投诉人补充材料")
    String termSupplement();

    @Message("决定是否受理")
    String termDecide();

    @Message("结束调解")
    String termMediate();

    @Message("告知双方结果")
    String termTellParties();

    @Message("核查并决定是否立案")
    String termCheck();

    @Message("延期后决定是否立案")
    String termCheckExtended();

    @Message("告知举报人")
    String termTellReporter();

    @Message("超期 {days} 个工作日")
    String overdue(int days);

    @Message("已超期")
    String overdueToday();

    @Message("今天到期")
    String dueToday();

    @Message("剩 {days} 个工作日")
    String daysLeft(int days);

    @Message("没有期限")
    String noDeadline();

    @Message("{days} 个工作日")
    String workingDays(int days);

    @Message("{days} 日")
    String calendarDays(int days);

    @Message("待核对")
    String toBeConfirmed();

    @Message("带“待核对”的条文还没有对照正式文本，办理前请自行核对。")
    String toBeConfirmedText();

    // --- what happened ---

    @Message("收到，进入办理")
    String whatOpened();

    @Message("同一人再次提交，已并入本件")
    String whatRepeated();

    @Message("随在先的一件转到其他机关")
    String whatFollowed();

    @Message("查看了提交人信息")
    String whatShowPerson();

    @Message("暂停了提交人账号")
    String whatSuspendSender();

    @Message("分送")
    String whatAssign();

    @Message("转办")
    String whatPassOn();

    @Message("退回分送")
    String whatReturn();

    @Message("移送其他部门")
    String whatTransfer();

    @Message("作为另一件事办理")
    String whatSeparate();

    @Message("要求补充材料")
    String whatAskSupplement();

    @Message("补充了材料")
    String whatSupplement();

    @Message("受理")
    String whatAccept();

    @Message("不予受理")
    String whatRefuse();

    @Message("开始调解")
    String whatMediate();

    @Message("达成和解")
    String whatSettle();

    @Message("终止调解")
    String whatTerminate();

    @Message("撤回")
    String whatWithdraw();

    @Message("开始核查")
    String whatCheck();

    @Message("批准延期核查")
    String whatExtend();

    @Message("立案")
    String whatOpenInvestigation();

    @Message("不予立案")
    String whatDoNotOpen();

    @Message("告知举报人")
    String whatTellReporter();

    @Message("办结")
    String whatClose();

    @Message("{from} → {to}")
    String change(String from, String to);

    @Message("送往：{authority}")
    String to(String authority);

    @Message("相关办件：{number}")
    String other(String number);

    @Message("投诉人")
    String byComplainant();

    @Message("举报人")
    String byReporter();

    @Message("系统")
    String byPlatform();

    // --- the same for the one who sent it ---

    @Message("已收到，由{authority}办理")
    String toldOpened(String authority);

    @Message("已收到，由{authority}确定办理单位")
    String toldClearing(String authority);

    @Message("与您先前提交的 {number} 是同一件事，合并办理")
    String toldLinked(String number);

    @Message("您再次提交了同一件事（{number}），并入本件办理")
    String toldRepeated(String number);

    @Message("转到{authority}办理")
    String toldMoved(String authority);

    @Message("退回{authority}重新确定办理单位")
    String toldReturned(String authority);

    @Message("不属于市场监管部门职责，已移送有权处理的部门")
    String toldTransferred();

    @Message("已作为另一件事单独办理")
    String toldSeparate();

    @Message("请补充材料")
    String toldAskSupplement();

    @Message("您补充了材料")
    String toldSupplement();

    @Message("已受理，将组织调解")
    String toldAccept();

    @Message("不予受理")
    String toldRefuse();

    @Message("调解开始")
    String toldMediate();

    @Message("双方达成和解")
    String toldSettle();

    @Message("调解终止")
    String toldTerminate();

    @Message("您撤回了投诉")
    String toldWithdraw();

    @Message("开始核查")
    String toldCheck();

    @Message("核查延期")
    String toldExtend();

    @Message("已立案调查")
    String toldOpenInvestigation();

    @Message("不予立案")
    String toldDoNotOpen();

    @Message("已告知您处理结果")
    String toldTellReporter();

    @Message("已办结")
    String toldClose();

    @Message("{text}（{article}）")
    String groundFor(String text, String article);
}
