export const HELP = `Greenroom without its window: measure a video file, list and export sessions.

  greenroom analyze FILE [options]    measure a recording and store it as a session
      --json FILE       the session as a JSON document
      --frames FILE     one JSON object a line for each picture: looks, head, seat, and nod, slouchCm,
                        armsCrossed, handsVisible and faceTouch; null = not measured
                        (docs/frame-lines.md)
      --csv FILE        the measurements sample by sample
      --notes FILE      session notes; the ending chooses: .md, .html or .pdf
      --calibrate lens=A-B[,interviewer=C-D][,person1=E-F...]
                        when (seconds) the person looks into the lens, at the interviewer, and
                        at further people of a panel, who are marked here only and not yet in
                        the window; the looks are checked before the rest is analysed
      --tiles "X,Y;X,Y" where the interviewers' eyes are on the screen, in centimetres from the lens:
                        X to the right of the picture, Y upwards; the interviewer first, then
                        person1 and so on. A marked look at somebody counts more than this
      --labels FILE     print (and, with --json, write) how right the looks were, against where they
                        are known to have gone:
                        from,to,target[,yaw,pitch] a line, in seconds and degrees from the lens;
                        targets: lens, interviewer, left, right, up, down (docs/accuracy.md)
      --from S --to S   only this part of the file
      --no-pose         leave the shoulders out: faster
  greenroom sessions list             the stored sessions, the latest first
  greenroom export ID --notes FILE    write the notes of a stored session
  greenroom --help | --version

Ends with 0 = done, 2 = wrong usage, 3 = the file cannot be read, 4 = no face in the whole file
(everything is written, as not measured), 1 = anything else.
`;
