(function(){
"use strict";
var byId=function(id){return document.getElementById(id)};
var find=byId("find"),words=byId("words"),role=byId("role"),phase=byId("phase"),count=byId("count");
var sections=[].slice.call(document.querySelectorAll("main section"));
var parts=sections.map(function(section){
  var own=[].slice.call(section.children).filter(function(child){return child.tagName!=="SECTION"});
  var rows=[];
  own.forEach(function(child){rows=rows.concat([].slice.call(child.querySelectorAll("tr[data-phase]")))});
  return {section:section,rows:rows,rest:own.slice(1),text:own.map(function(child){return child.textContent}).join(" ").toLowerCase(),always:section.hasAttribute("data-always")};
});
function has(text,wanted){return wanted.every(function(word){return text.indexOf(word)>=0})}
function show(){
  var wanted=words.value.toLowerCase().split(/\s+/).filter(Boolean);
  var narrowed=role.value!==""||phase.value!=="";
  var shown=0,tasks={};
  parts.forEach(function(part){
    var any=false;
    part.rows.forEach(function(row){
      var fits=(role.value===""||row.dataset.roles.split("\n").indexOf(role.value)>=0)&&(phase.value===""||row.dataset.phase===phase.value);
      if(fits&&wanted.length&&!has(part.heading||(part.heading=part.section.firstElementChild.textContent.toLowerCase()),wanted)&&narrowed){fits=has(row.textContent.toLowerCase(),wanted)}
      row.hidden=!fits;
      if(fits){any=true;tasks[row.cells[0].textContent]=1}
    });
    part.on=narrowed?(any||(part.always&&!wanted.length)):(!wanted.length||has(part.text,wanted));
    if(part.on){shown++}
    part.section.querySelectorAll(":scope > table tr.divider").forEach(function(divider){
      var next=divider.nextElementSibling,full=false;
      while(next&&!next.classList.contains("divider")){if(!next.hidden){full=true}next=next.nextElementSibling}
      divider.hidden=!full;
    });
  });
  parts.forEach(function(part){
    var holds=parts.some(function(other){return other.on&&part.section!==other.section&&part.section.contains(other.section)});
    part.section.hidden=!(part.on||holds);
    part.rest.forEach(function(child){child.hidden=!part.on});
  });
  byId("cover").hidden=narrowed||wanted.length>0;
  byId("all").hidden=!narrowed&&!wanted.length;
  count.textContent=(wanted.length||narrowed)?(shown===0?"Nothing found":shown+(shown===1?" section":" sections")+(narrowed?", "+Object.keys(tasks).length+(Object.keys(tasks).length===1?" task":" tasks"):"")):"";
}
// A post that is searched for is one press away from its tasks.
function offer(){
  var wanted=words.value.toLowerCase().split(/\s+/).filter(Boolean),box=byId("posts");
  box.textContent="";
  if(wanted.length){[].slice.call(role.options,1).filter(function(option){return option.value!==role.value&&has(option.value.toLowerCase(),wanted)}).slice(0,6).forEach(function(option){
    var button=document.createElement("button");
    button.type="button";
    button.textContent="Tasks of "+option.value;
    button.addEventListener("click",function(){role.value=option.value;words.value="";offer();show();role.focus()});
    box.appendChild(button);
  })}
  box.hidden=!box.firstChild;
}
var later;
words.addEventListener("input",function(){clearTimeout(later);later=setTimeout(function(){offer();show()},120)});
role.addEventListener("change",show);phase.addEventListener("change",show);
find.addEventListener("submit",function(event){event.preventDefault();offer();show()});
find.addEventListener("reset",function(){setTimeout(function(){offer();show()},0)});
document.addEventListener("click",function(event){
  var link=event.target.closest&&event.target.closest("a[href^='#']");
  if(!link){return}
  var to=byId(link.getAttribute("href").slice(1));
  if(to&&to.offsetParent===null){find.reset()}
});
find.hidden=false;
var asked=document.documentElement.getAttribute("data-role");
if(asked){[].slice.call(role.options).forEach(function(option){if(option.value===asked){role.value=asked}})}
if(window.matchMedia&&matchMedia("(max-width:40rem)").matches){document.querySelector("nav details").open=false}
show();
})();
