package org.kakehashi.site.web.design;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Names and samples of the parts that belong to exercises in which people decide and talk. */
@MessageBundle("inboxsample")
public interface InboxSamples {
    @Message("Inbox of a seat")
    String inbox();

    @Message(
            "For exercises in which people decide: channels, the message with its decision, what is due in both zones, and what the public sees. A call is a line and never a window; arrows go through the list.")
    String inboxLead();

    @Message("Mayor’s office")
    String mayor();

    @Message("Channels")
    String channels();

    @Message("Mail")
    String mail();

    @Message("Phone")
    String phone();

    @Message("Nobody has called yet.")
    String noCalls();

    @Message("Control room, night shift")
    String fromControl();

    @Message("C")
    String fromControlInitial();

    @Message("The dosing pump took a write we did not send")
    String subjectDosing();

    @Message("Data protection officer")
    String fromProtection();

    @Message("18 MB of meter readings left the house: people’s data?")
    String subjectReadings();

    @Message("Kisogawa waterworks, duty manager")
    String fromPartner();

    @Message("We see the same address. Shall we warn together?")
    String subjectPartner();

    @Message("Supplier of the meters, product security, second-level support for Europe")
    String fromSupplier();

    @Message(
            "Default password of all meters delivered since 2019: advisory expected tomorrow, please keep it to yourselves until then and tell us how many you have")
    String subjectLong();

    @Message("Message and decision")
    String messageAndDecision();

    @Message(
            "At 09:42 the chlorine setpoint moved from 0.4 to 0.9 and back within a minute. None of us touched it. The water is within limits, the analyser confirms it. We can run the dosing by hand; that takes both of us.")
    String letter();

    @Message("How does the dosing run tonight?")
    String decisionDosing();

    @Message("17 min left")
    String left17();

    @Message("Legal and Press agree; Technical not yet")
    String agreedSoFar();

    @Message("Keep the remote control, watch it")
    String choiceRemote();

    @Message("No one moves. If it happens again, the water may leave the limits.")
    String choiceRemoteBrings();

    @Message("Run the dosing by hand")
    String choiceHand();

    @Message("Safe at this site. The second site has nobody until 12:00.")
    String choiceHandBrings();

    @Message("What do we tell the press now?")
    String decisionPress();

    @Message("One sentence that both press offices say at once")
    String choiceSay();

    @Message("Calms the town; you cannot take it back.")
    String choiceSayBrings();

    @Message("Nothing until the laboratory answers")
    String choiceWait();

    @Message("Nothing can be wrong; others will speak.")
    String choiceWaitBrings();

    @Message("Write why: without a reason the decision is not kept. Your choice is still marked.")
    String wrongReason();

    @Message("Is this an incident?")
    String decisionAlarm();

    @Message("decided 09:12")
    String taken();

    @Message("Yes: the internal alarm was raised by the duty manager.")
    String takenAs();

    @Message("Two readings out of order are not a coincidence.")
    String takenWhy();

    @Message("Duties")
    String duties();

    @Message("Early warning to the CSIRT")
    String dutyWarning();

    @Message("NIS2: 24 hours, EU side")
    String dutyWarningBasis();

    @Message("23 h 25 left")
    String dutyWarningLeft();

    @Message("Fri 09:12")
    String friEu();

    @Message("Fri 17:12")
    String friJp();

    @Message("Call to the ministry desk")
    String dutyCall();

    @Message("this exercise: 30 minutes")
    String dutyCallBasis();

    @Message("25 min left")
    String left25();

    @Message("Sentence to the press office of the other shore")
    String dutyPress();

    @Message("agreed between both: 15 minutes")
    String dutyPressBasis();

    @Message("missed by 17 min")
    String dutyMissed();

    @Message("Internal alarm")
    String dutyAlarm();

    @Message("own plan: 15 minutes")
    String dutyAlarmBasis();

    @Message("done 09:12")
    String dutyDone();

    @Message("What the public sees")
    String publicSees();

    @Message("Press")
    String press();

    @Message("Social")
    String social();

    @Message("Lindhaven Morning")
    String paper();

    @Message("Is our water safe? Waterworks silent")
    String headline();

    @Message("Tap smells like a pool this morning. Anyone else?")
    String post();

    @Message("214 shares")
    String shares();
}
