/**
 * The reference of `tv-key`: rails on a page without any library. Four rows of nine cards are in the document, a key press moves a
 * cursor, slides two layers and moves one node along; nothing else happens.
 */
export function barePage(rows: number, columns: number, pictures: readonly string[]): string {
  return `<!doctype html><html><meta charset="utf-8"><style>
html,body{margin:0;background:#00031c;overflow:hidden;color:#fff;font:36px sans-serif}
#view{position:absolute;left:184px;top:524px;width:1736px;height:556px;overflow:hidden}
#track,.row>div{transition:transform 180ms cubic-bezier(.2,.7,.2,1);will-change:transform}
.row{position:absolute;left:32px;height:464px}.row>div{position:relative;height:336px;margin-top:28px}
.card{position:absolute;top:0;width:224px;height:336px;border-radius:16px;transition:transform 120ms}
.card img{width:224px;height:336px;border-radius:16px}
.card::after{content:'';position:absolute;left:-8px;top:-8px;right:-8px;bottom:-8px;border:4px solid #fff;border-radius:24px;opacity:0}
.card[data-focused]{transform:scale(1.07)}.card[data-focused]::after{opacity:1}
</style><div id="view"><div id="track"></div></div><script>
var ROWS=${rows},COLS=${columns},PICTURES=${JSON.stringify(pictures)},SHOWN=4,CARDS=9,PITCH=256,ROW=464;
var track=document.getElementById('track'),row=0,column=[],layers={};
for(var i=0;i<ROWS;i++)column.push(0);
function card(r,c){var e=document.createElement('div');e.className='card';e.style.left=c*PITCH+'px';e.dataset.at=r+':'+c;
 var p=document.createElement('img');p.decoding='async';p.src=PICTURES[(r*COLS+c)%PICTURES.length];e.appendChild(p);return e}
function makeRow(r){var s=document.createElement('section');s.className='row';s.style.top=r*ROW+'px';var h=document.createElement('h2');h.textContent='Row '+r;h.style.cssText='margin:0;font-size:36px;line-height:44px';
 var l=document.createElement('div');var from=Math.max(0,column[r]-2);for(var c=from;c<Math.min(COLS,from+CARDS);c++)l.appendChild(card(r,c));s.appendChild(h);s.appendChild(l);track.appendChild(s);layers[r]={section:s,layer:l};slide(r)}
function slide(r){layers[r].layer.style.transform='translate3d('+(-column[r]*PITCH)+'px,0,0)'}
function find(){return track.querySelector('[data-at="'+row+':'+column[row]+'"]')}
function mark(on){var e=find();if(e){if(on)e.setAttribute('data-focused','true');else e.removeAttribute('data-focused')}}
function window_(){for(var r in layers)if(r<row-1||r>row+SHOWN-2){layers[r].section.remove();delete layers[r]}
 for(var r=Math.max(0,row-1);r<Math.min(ROWS,row+SHOWN-1);r++)if(!layers[r])makeRow(r);
 var l=layers[row].layer,from=Math.max(0,column[row]-2),to=Math.min(COLS,from+CARDS),have={};
 [].slice.call(l.children).forEach(function(e){var c=+e.dataset.at.split(':')[1];if(c<from||c>=to)e.remove();else have[c]=1});
 for(var c=from;c<to;c++)if(!have[c])l.appendChild(card(row,c))}
window_();mark(true);
addEventListener('keydown',function(e){var k=e.keyCode;if(k<37||k>40)return;mark(false);
 if(k===39)column[row]=Math.min(COLS-1,column[row]+1);if(k===37)column[row]=Math.max(0,column[row]-1);if(k===40)row=Math.min(ROWS-1,row+1);if(k===38)row=Math.max(0,row-1);
 window_();slide(row);track.style.transform='translate3d(0,'+(-row*ROW)+'px,0)';mark(true)});
</script></html>`;
}
