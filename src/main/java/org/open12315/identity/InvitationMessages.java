package org.open12315.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of invitations. English: {@code messages/invitation_en.properties}. */
@MessageBundle("invitation")
interface InvitationMessages {

    @Message("邀请人员")
    String title();

    @Message("您写姓名和角色，被邀请的人自己设用户名和密码，别人都不会知道密码。链接只能用一次，到期作废。")
    String explanation();

    @Message("邀请已生成")
    String made();

    @Message("请把下面的链接交给本人。链接只在这里显示这一次，离开本页后无法再查看；丢失时请撤回并重新邀请。")
    String shownOnce();

    @Message("邀请链接")
    String link();

    @Message("等待接受的邀请")
    String open();

    @Message("没有等待接受的邀请。")
    String none();

    @Message("邀请人")
    String inviter();

    @Message("有效期至")
    String expires();

    @Message("撤回")
    String withdraw();

    @Message("生成邀请链接")
    String invite();

    @Message("接受邀请")
    String accept();

    @Message("您好，{name}。您被邀请使用工作台，角色是：")
    String greeting(String name);

    @Message("请设置您的用户名和密码。设置后请用它们登录。")
    String choose();

    @Message("4 至 20 个字符，可以是汉字、字母、数字、下划线和连字符。")
    String userNameHint();

    @Message("设置并完成")
    String done();

    @Message("邀请无效")
    String over();

    @Message("这个邀请链接已经用过、已撤回、已到期或不完整。请核对链接，或者请邀请您的管理员重新邀请。")
    String overHint();
}
