"""Ordinary sentences of ordinary work, in which the house wording has nothing to find, though its words are near."""

from __future__ import annotations

ORDINARY = (
    # words of health that mean something else
    "Depress the lever before you lift the guard", "He depressed the pedal twice", "There is a depression in the lawn",
    "Pull the window blinds at four", "Mind the blind corner by the yard", "The roller blind sticks",
    "Ring the breakdown service from the van", "Write a breakdown of the costs", "A machine breakdown stops the line",
    "The panic button is under the desk", "Leave by the panic bar", "Do not panic when the bell goes",
    "Recovery time after a long shift is ten minutes", "Recover the trolleys before lunch",
    "Clean for ten minutes, then rest for two", "Does the voices when she reads", "Keep your back straight",
    "Watch my back at the press", "Transplant the seedlings in May", "The disabled toilet is on the left",
    "Sound alerts are disabled on my computer", "The hospital porter brings the beds", "I push wheelchairs to the ward",
    "Talk to occupational health if the desk is too low", "Hand in the fit note by Monday", "I ring when I am off sick",
    "A reasonable adjustment is looked at each year", "The trauma kit hangs by the door", "Diagnose faults in engines",
    "A chronic shortage of trolleys", "Bring tablets for the stock count", "Do the mental arithmetic on paper",
    "Wipe down with alcohol gel", "Serve non-alcoholic drinks", "It has sectioned off the wet floor",
    "Change the burnt out bulb", "Stress the first word on the phone", "Less stress at the end of the month",
    # words of judgement that are said of things
    "Thick gloves for the cold store", "A pen with a thick soft handle", "Turn on the dim lamp by the till",
    "Odd jobs on Friday afternoons", "Socks go in the odd ones box", "The machine stands idle at noon",
    "Take up the slack rope", "Weak tea at ten", "A weak signal in the cellar", "Handles sensitive data at the desk",
    "My eyes are sensitive to light", "Negative feedback is given in private", "The stock balance is negative",
    "An unpredictable rota is hard for me", "Put fragile parcels on top", "An unstable ladder is not used",
    "Toxic waste has a bin of its own", "Rings off after an abusive call", "Step away after a rude customer",
    "A strange noise from the fan is told at once", "It makes a mess at the sink", "Old stock is withdrawn on Fridays",
    "Remove stubborn stains with the blue bottle", "Unsociable hours are paid more", "Wide loads are abnormal loads",
    "It is difficult to hear on the shop floor", "The door is difficult to open", "Difficult calls go to Sam first",
    "I have drunk my tea by ten", "She is mad about trains", "A good attitude to customers", "Not right after lunch",
    "Kick off the boots at the door", "Negative numbers are red on the sheet",
    # words of deficit that mean something else
    "The office issues tickets and keys", "Issue the parking permits each morning", "Issue 12 of the newsletter",
    "The library issues books until five", "I issue receipts at the till", "An episode of the play on the radio",
    "We watch one episode each evening", "Weight limitations of the lift are on the wall", "Just in case it rains",
    "Take the display case upstairs", "In that case I ring Jo", "Crops suffer damage from frost",
    "The suitcase is in her locker", "Vulnerable plants go under glass", "Rings the client back by four",
    # words of law and blame that mean something else
    "Nobody is to blame for a slow day", "It is not my fault if the till is down",
    "Files papers for the legal department",
    "Sue opens the shop", "I will see Sue on Monday", "Take complaints at the desk and write them down",
    "Paint the lines on the tennis court", "The bullying policy hangs in the staff room",
    "The van was illegally parked",
    "If the till failed, use the paper slips", "Or ring somebody else",
    "The manager ignores the first bell: it is a test",
    "Tell apart the shades of blue", "I know where to find my rota",
    # dates and numbers that are no dates, or written as they should be
    "It starts on 3 March 2027", "From 3 March until 10 May 2027", "Ring 01632 960 144 between 9.40 and 16.30",
    "It costs £12.50 a month", "The 3rd on the list comes first", "We may march on", "It may take 3 days",
    "May 3 people sit here?", "A 1/2 day on Fridays", "Cover is there 24/7", "Version 2.10.3 of the till", "Room 3/4",
    "Lift 10-12 boxes an hour", "Sort code 20-99-55", "Between 9-5 on weekdays", "Open from 10.30 to 11.15",
    "In March I work mornings", "One in 20 calls", "Order 12-45-7781", "A march of 5 miles", "The second of two",
    "First shelf, 2nd row, 3rd box", "On 1 May 2027 we look again", "Jan 2 days, Sam 3 days", "Page 3/10",
    # letters that are words to everybody, or no shortening
    "Turn off the TV at ten", "The IT desk is open", "Bring the CV and the PIN", "An A4 sheet by the till",
    "I take it to the UK office", "A place in the NHS canteen", "Ask by SMS", "DO NOT TOUCH", "Exit OK",
    "Class II goods",
    "She lives in the east", "Ethel is in on Fridays", "He set the etching aside", "His hours are in the rota",
    "Mondays and Fridays", "Fridays off", "Sit down by the sun", "The PA system is loud", "Egg boxes go below",
    # sentences that are not long, or are several
    "I start at 9.40. Then I check the list. Then I ring Sam about the first van. I have my tea. Then I go out again.",
    "Monday, Wednesday and Friday; three hours a day; the reading groups and the room; at the school in Long Road; Jo",
    "Is there a free room? Who has the key? When does it close? Ask Priya about it. Then tell the others at the desk.",
    "What would change the answer: a second person on the desk between ten and two, so that the phone is answered.",
    "I tell Priya on the day, in her room, before the bell goes. If I cannot, then Jo rings her with me there at once.",
    # one 'not', and others that do not undo each other
    "No calls before ten", "Not now, no. Later.", "Do not leave without a word",
    "Nobody says more, the manager included",
    "No more than two at a time", "It is not yes or no",
    "Silence is never taken for no", "I do not say no to help", "No lifting. No late shifts.",
    "Nothing happens if I am not there: nobody waits", "There is no hurry and no list", "If not, no harm is done",
    # 'we' and 'agreed' where both have said so
    "We agreed to look again in May", "We talk on Fridays", "The employer has agreed",
)  # fmt: skip
"""Each is looked at as a line of something that was agreed."""

NOT_YET = (
    "A desk away from the door", "A word with the team when it is agreed", "It starts once the manager has agreed",
    "West wing first", "A weekly talk, ten minutes", "If it is agreed, from May", "Headphones agreed with the team",
)  # fmt: skip
"""Each is looked at as a line of something that is only asked for."""
