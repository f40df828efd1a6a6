import { phrases } from './words'

/** Proverbs, famous lines and slogans of French, by the words that all forms of one share. By hand. */
export const fr = phrases(`
  aide-toi le ciel t'aidera
  au-dessus de la loi
  au-dessus des lois
  aux armes citoyens
  aux grands maux les grands remèdes
  c'est l'hôpital qui se moque de la charité
  c'est une question de temps
  ce qui ne tue pas rend plus fort
  chacun pour soi
  chose promise chose due
  comme on fait son lit on se couche
  coûte que coûte
  dans le même bateau
  de l'audace encore de l'audace
  deux poids deux mesures
  du bon côté de l'histoire
  du mauvais côté de l'histoire
  du pain et des jeux
  du passé faisons table rase
  ensemble nous sommes plus forts
  ensemble tout devient possible
  faites l'amour pas la guerre
  force doit rester à la loi
  force reste à la loi
  gouvernement du peuple par le peuple et pour le peuple
  gouverner c'est prévoir
  il est interdit d'interdire
  il faut que ça change
  il n'est jamais trop tard
  il n'y a pas de fumée sans feu
  il n'y a pas de planète b
  il n'y a pas de solution miracle
  il vaut mieux prévenir que guérir
  j'ai fait un rêve
  je suis charlie
  je vous ai compris
  jeter le bébé avec l'eau du bain
  l'argent ne fait pas le bonheur
  l'histoire jugera
  l'histoire retiendra
  l'histoire se répète
  l'union fait la force
  l'égalité devant la loi
  l'état c'est moi
  l'état de droit
  la balle est dans leur camp
  la balle est dans votre camp
  la fin justifie les moyens
  la france aux français
  la justice doit passer
  la justice passera
  la ligne rouge
  la loi est la même pour tous
  la lumière au bout du tunnel
  la messe est dite
  la nuit porte conseil
  la parole est d'argent
  la patience est mère de toutes les vertus
  la patrie en danger
  la propriété c'est le vol
  la volonté du peuple
  la vérité finira par éclater
  la vérité vous rendra libres
  le changement c'est maintenant
  le diable est dans les détails
  le diable se cache dans les détails
  le peuple a parlé
  le temps presse
  le travail paie
  les actes comptent plus que les paroles
  les bons comptes font les bons amis
  les paroles s'envolent
  liberté j'écris ton nom
  liberté égalité fraternité
  lumière au bout du tunnel
  mettre la charrue avant les boeufs
  mieux vaut prévenir que guérir
  mieux vaut tard que jamais
  mourir pour des idées
  ne laisser personne sur le bord du chemin
  ni dieu ni maître
  ni oubli ni pardon
  nos pensées vont aux victimes
  notre maison brûle et nous regardons ailleurs
  nous n'oublierons jamais
  nous ne céderons pas
  nous ne lâcherons rien
  nous sommes tous égaux devant la loi
  nous vaincrons
  nul n'est au-dessus de la loi
  nul n'est au-dessus des lois
  nul n'est censé ignorer la loi
  nul n'est parfait
  négocier avec des terroristes
  on ne fait pas d'omelette sans casser des oeufs
  on ne lâche rien
  on ne peut pas plaire à tout le monde
  on ne récolte que ce que l'on sème
  paris ne s'est pas fait en un jour
  paris outragé paris brisé
  paris vaut bien une messe
  pas de justice pas de paix
  pas de paix sans justice
  personne n'est au-dessus de la loi
  personne n'est au-dessus des lois
  petit à petit l'oiseau fait son nid
  plus jamais ça
  plus rien ne sera comme avant
  prolétaires de tous les pays unissez-vous
  quand le vin est tiré il faut le boire
  qui ne dit mot consent
  qui ne risque rien n'a rien
  qui sème le vent récolte la tempête
  qui trop embrasse mal étreint
  qui vivra verra
  quoi qu'il en coûte
  rendre à césar ce qui est à césar
  rien n'est impossible
  rien ne sert de courir
  sans haine ni violence
  seul le temps le dira
  soyez réalistes demandez l'impossible
  tolérance zéro
  tous ensemble
  tous les hommes naissent libres et égaux
  toute la rigueur de la loi
  toutes les options sont sur la table
  travailler plus pour gagner plus
  trop c'est trop
  un jour noir pour la démocratie
  un pas dans la bonne direction
  un pour tous tous pour un
  un tiens vaut mieux que deux tu l'auras
  un train peut en cacher un autre
  vive la république et vive la france
  vivre libre ou mourir
  vouloir c'est pouvoir
  à la fin de la journée
  ça ne peut plus durer
  être ou ne pas être`)
