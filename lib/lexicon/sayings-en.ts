import { phrases } from './words'

/** Proverbs, famous lines and slogans of English, by the words that all forms of one share. By hand. */
export const en = phrases(`
  a chain is only as strong as its weakest link
  above the law
  absolute power corrupts absolutely
  actions speak louder than words
  all in this together
  all men are created equal
  all options are on the table
  america first
  at the end of the day
  ball is in their court
  ball is in your court
  better late than never
  better safe than sorry
  black lives matter
  blood is on their hands
  blood sweat and tears
  boys will be boys
  bring them to justice
  brought to justice
  build back better
  business as usual
  change we can believe in
  count every vote
  crime does not pay
  dark day for democracy
  democracy dies in darkness
  desperate times call for desperate measures
  divided we fall
  drain the swamp
  drill baby drill
  elephant in the room
  end justifies the means
  enough is enough
  every cloud has a silver lining
  every vote counts
  fear itself
  fight fire with fire
  first do no harm
  four more years
  freedom is not free
  further from the truth
  give peace a chance
  god bless america
  government of the people by the people for the people
  has no place in our society
  hearts and minds
  history is written by the victors
  history repeats itself
  history will judge
  honesty is the best policy
  hope for the best
  house divided against itself
  i have a dream
  in god we trust
  innocent until proven guilty
  it is the economy stupid
  it takes two to tango
  jobs jobs jobs
  justice delayed is justice denied
  justice must be done
  justice will be served
  knowledge is power
  lead by example
  leave no one behind
  leave no stone unturned
  lessons will be learned
  lest we forget
  let me be clear
  let me be perfectly clear
  let that sink in
  light at the end of the tunnel
  make america great again
  make love not war
  more in common than divides us
  my body my choice
  negotiate with terrorists
  never again
  no deal is better than a bad deal
  no ifs no buts
  no justice no peace
  no man is above the law
  no man is an island
  no one is above the law
  no one should be above the law
  no pain no gain
  no person is above the law
  no place for hate
  no place for violence
  no silver bullet
  no such thing as a free lunch
  no taxation without representation
  nobody is above the law
  nobody is perfect
  nobody should be above the law
  not on my watch
  nothing about us without us
  on the right side of history
  on the wrong side of history
  one small step for man
  our hearts go out
  our thoughts are with
  peace in our time
  peace through strength
  power to the people
  practice what you preach
  prepare for the worst
  pursuit of happiness
  read my lips
  reap what you sow
  rome was not built in a day
  shining city upon a hill
  sky is the limit
  speak truth to power
  stronger together
  take back control
  that is the bottom line
  the american dream
  the best is yet to come
  the buck stops here
  the clock is ticking
  the devil is in the detail
  the only thing necessary for the triumph of evil
  the pen is mightier than the sword
  the people have spoken
  the show must go on
  the truth shall set you free
  the truth will come out
  the will of the people
  they go low we go high
  this is not who we are
  thoughts and prayers
  time is running out
  time will tell
  to be or not to be
  too big to fail
  too little too late
  trust but verify
  united we stand
  we can do better
  we cannot go on like this
  we shall overcome
  we the people
  we will never forget
  we will not be intimidated
  whatever it takes
  where there is a will there is a way
  where there is smoke there is fire
  with great power comes great responsibility
  workers of the world unite
  yes we can
  you can run but you cannot hide
  you cannot have it both ways`)
